// The page on what is kept for use without a network. It works without one itself, so all it needs is here; what
// speaks to the worker is fetched on top.
import { isPassing } from '../answers/passing.ts';
import { cacheNameOf, keptPath } from '../worker/kept.ts';
import { pageFacts, siteRoot } from './prompts.ts';

/** Chromium's, which no other browser sends. */
interface InstallOffer extends Event {
  prompt(): Promise<void>;
}

class OfflineDesk extends HTMLElement {
  #install: InstallOffer | undefined;

  connectedCallback(): void {
    this.#show('[data-missing]', this.#isMissing);
    this.#show('[data-text]', !this.#isMissing);
    const title = document.querySelector('h1');
    if (this.#isMissing && title) title.textContent = this.text('missing');
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-offline]');
      if (button) void this.#act(button.dataset['offline']);
    });
    // What was fetched quietly meanwhile.
    addEventListener('kept', () => void this.#look());
    this.#offerInstalling();
    void this.#look();
  }

  /** It stands in for another page, because there is no network. */
  get #isMissing(): boolean {
    return new URL(this.dataset['own'] ?? '', location.href).pathname !== location.pathname;
  }

  async #act(action: string | undefined): Promise<void> {
    if (action === 'again') location.reload();
    if (action === 'install') await this.#install?.prompt();
    if (action === 'keep' || action === 'remove') {
      const { keepAll, removeAll } = await import('./offline-choice.ts');
      await (action === 'keep' ? keepAll(this) : removeAll());
    }
  }

  #offerInstalling(): void {
    const isInstalled = !matchMedia('(display-mode: browser)').matches;
    this.#show('[data-home-screen]', !isInstalled);
    const isApple = navigator.vendor.startsWith('Apple');
    this.#show('[data-apple]', isApple);
    this.#show('[data-others]', !isApple);
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#install = event as InstallOffer;
      this.#show('[data-install]', true);
      this.#show('[data-others]', false);
    });
  }

  /** Says what is there, and fetches what offers the rest. */
  async #look(): Promise<void> {
    if (isPassing(pageFacts().brand)) {
      this.say('passing');
      return;
    }
    try {
      await this.showKept();
      if (!this.#isMissing) await (await import('./offline-choice.ts')).offerAll(this);
    } catch {
      this.say('blocked');
    }
  }

  /** Lists what is kept and nothing else. */
  async showKept(): Promise<void> {
    const { href, pathname } = siteRoot();
    const name = cacheNameOf(pathname);
    const keys = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
    const kept = new Set(keys.map(({ url }) => keptPath(url, href)));
    // Before anything is kept the list is of all there is.
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.kept-sheets a')];
    const isAny = links.some((link) => kept.has(keptPath(link.href, href)));
    for (const link of links) {
      link.parentElement?.toggleAttribute('hidden', isAny && !kept.has(keptPath(link.href, href)));
    }
    const title = this.find('[data-list-title]');
    if (isAny) title.textContent = title.dataset['kept'] ?? '';
    this.#show('[data-remove]', isAny);
    this.say(isAny ? 'some' : 'none');
  }

  say(key: string): void {
    this.find('[data-state]').textContent = this.text(key);
  }

  text(key: string): string {
    return (JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>)[key] ?? '';
  }

  #show(selector: string, isShown: boolean): void {
    this.find(selector).hidden = !isShown;
  }

  find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`<offline-desk> has no ${selector}`);
    return found;
  }
}

customElements.define('offline-desk', OfflineDesk);

export type { OfflineDesk };
