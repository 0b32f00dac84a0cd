/** Makes tabs of the sections of a `<code-tabs>`; which form a reader chose is kept for the other pages. */
class CodeTabs extends HTMLElement {
  connectedCallback(): void {
    const sections = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    const list = document.createElement('div');
    list.role = 'tablist';
    list.ariaLabel = 'Form';
    const tabs = sections.map((section, index) => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.textContent = section.dataset['tab'] ?? '';
      tab.id = `tab-${section.querySelector('h3')?.id ?? index}`;
      section.id = `panel-${section.querySelector('h3')?.id ?? index}`;
      section.role = 'tabpanel';
      section.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', section.id);
      return tab;
    });
    const select = (chosen: number): void => {
      for (const [index, tab] of tabs.entries()) {
        tab.ariaSelected = String(index === chosen);
        tab.tabIndex = index === chosen ? 0 : -1;
        sections[index]?.toggleAttribute('data-off', index !== chosen);
      }
    };
    const choose = (index: number): void => {
      select(index);
      remember(tabs[index]?.textContent ?? '');
    };
    list.addEventListener('click', (event) => {
      const index = tabs.findIndex((tab) => tab === event.target);
      if (index !== -1) choose(index);
    });
    list.addEventListener('keydown', (event) => {
      const at = tabs.findIndex((tab) => tab === document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const index = (to + tabs.length) % tabs.length;
      choose(index);
      tabs[index]?.focus();
    });
    list.append(...tabs);
    this.prepend(list);
    this.dataset['ready'] = '';
    select(
      Math.max(
        0,
        tabs.findIndex((tab) => tab.textContent === remembered()),
      ),
    );
    const showLinked = (): void => {
      const target = document.getElementById(decodeFragment(location.hash));
      const linked = sections.findIndex((section) => target !== null && section.contains(target));
      if (linked === -1) return;
      select(linked);
      // Nothing could be scrolled to while it was hidden.
      target?.scrollIntoView();
    };
    showLinked();
    window.addEventListener('hashchange', showLinked);
    // The address stays as it is where the link that was followed last is followed again.
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null && link.hash !== '' && link.href === location.href) showLinked();
    });
  }
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

const KEY = 'code-tab';

/** A browser may refuse to keep anything. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(form: string): void {
  try {
    localStorage.setItem(KEY, form);
  } catch {
    // Then the next page begins with its first tab.
  }
}

customElements.define('code-tabs', CodeTabs);
export {};
