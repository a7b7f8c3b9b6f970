// In another language a page opens at the same place, with the same search or pick: its address says which.
document.querySelector('.languages')?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) {
    target.search = location.search;
    target.hash = location.hash;
  }
});
