// To be written.

/** The view. */
export function createPlacesView(host, film, store) {
  return {
    update(state, before) {
      if (!before) host.textContent = film.word("tab-places");
    },
  };
}
