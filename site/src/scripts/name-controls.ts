/** What a screen reader or a voice calls controls of the framework, where that is wrong or missing. */
const opener = document.querySelector<HTMLButtonElement>('button[data-open-modal]');
if (opener?.ariaLabel != null) {
  // The name has to hold the words that are seen, between which the framework has no space.
  const keys = [...opener.querySelectorAll('kbd kbd')];
  opener.ariaLabel = [opener.ariaLabel, ...keys.map((key) => key.textContent)].join(' ');
  keys[0]?.after(' ');
}

// The field is made when the page is idle, or later.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches('.pagefind-ui__search-input'))
    target.ariaLabel = target.title;
});

// The framework says it of the element around the button.
const menu = document.querySelector('starlight-menu-button');
if (menu !== null) {
  const button = menu.querySelector('button');
  new MutationObserver(() => {
    if (button !== null) button.ariaExpanded = menu.getAttribute('aria-expanded');
  }).observe(menu, { attributeFilter: ['aria-expanded'] });
}
export {};
