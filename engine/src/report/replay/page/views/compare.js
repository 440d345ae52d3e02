// To be written.

/** The view. */
export function createCompareView(host, film, store) {
  return {
    update(state, before) {
      if (!before) host.textContent = film.word("tab-compare");
    },
  };
}
