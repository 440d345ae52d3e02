// To be written.

/** The view. */
export function createRecordsView(host, film, store) {
  return {
    update(state, before) {
      if (!before) host.textContent = film.word("tab-records");
    },
  };
}
