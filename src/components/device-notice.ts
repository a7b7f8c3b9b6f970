// What every page does about whose device it is on. What is done on a click is fetched then.
import { isPassing, prefixOf } from '../answers/passing.ts';

class DeviceNotice extends HTMLElement {
  connectedCallback(): void {
    const { brand = '' } = this.dataset;
    const wasPassing = isPassing(brand);
    document.documentElement.toggleAttribute('data-not-my-device', wasPassing);
    this.querySelector('[data-passing]')?.toggleAttribute('hidden', !wasPassing);
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-device]') : null;
      const action = button instanceof HTMLElement ? button.dataset['device'] : undefined;
      if (action === undefined) return;
      void import('./device-choice.ts').then(({ act }) => act(this, action));
    });
    // The question is asked once there is something that it is about.
    if (!wasPassing) document.addEventListener('answer', () => this.#ask(brand), { once: true });
    // What was answered elsewhere counts here too: no page that waits to be gone back to keeps words.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && isPassing(brand) !== wasPassing) location.reload();
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key === `${prefixOf(brand)}erased` && newValue !== null) location.reload();
    });
    // Apple's browsers delete what a site has kept after a week without a visit, unless it is installed.
    if (navigator.vendor.startsWith('Apple') && !matchMedia('(display-mode: standalone)').matches) {
      document.querySelector('[data-week]')?.removeAttribute('hidden');
    }
  }

  #ask(brand: string): void {
    try {
      if (localStorage.getItem(`${prefixOf(brand)}my-device`) !== null) return;
    } catch {
      return;
    }
    document.querySelector('[data-whose-device]')?.removeAttribute('hidden');
  }
}

customElements.define('device-notice', DeviceNotice);
