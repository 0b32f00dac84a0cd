/** Shows the rows that fit all that was chosen, and keeps the choice in the address, so that it can be sent to someone. */
class EventFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const count = this.querySelector('.count');
    if (form === null || count === null) return;
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    const texts = rows.map((row) => `${row.textContent} ${row.dataset['fields'] ?? ''}`.toLowerCase());

    const show = (): void => {
      const chosen = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [{ name, value: value.trim() }] : [],
      );
      let shown = 0;
      for (const [index, row] of rows.entries()) {
        const fits = chosen.every(({ name, value }) =>
          name === 'words'
            ? value
                .toLowerCase()
                .split(/\s+/)
                .every((word) => texts[index]?.includes(word))
            : row.dataset[name] === value,
        );
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      count.textContent = `${shown} of ${rows.length} events`;
      const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    };

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
      // A choice that there is not would leave the field blank.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
    form.hidden = false;
    form.addEventListener('input', show);
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(show));
    if (location.search !== '') show();
  }
}

customElements.define('event-filter', EventFilter);
export {};
