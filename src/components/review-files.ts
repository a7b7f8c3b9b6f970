// The coach's page until a file is chosen: all that reads one is fetched then. It never opens the answers
// that this device keeps, and keeps nothing itself.
import type { ReviewDesk } from './review-desk.ts';

export class ReviewFiles extends HTMLElement {
  #desk: ReviewDesk | undefined;
  /** Ends when the page is left, and all that was opened with it. */
  #visit = new AbortController();

  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('change', () => {
      void this.#open([...(input.files ?? [])]);
      // The same file can be chosen again, and no browser puts it back by itself.
      input.value = '';
    });
    // Anywhere on the page: a browser that is left to itself would go to the file instead.
    addEventListener('dragover', (event) => {
      if (filesIn(event)) event.preventDefault();
    });
    addEventListener('drop', (event) => {
      const files = filesIn(event);
      if (!files) return;
      event.preventDefault();
      void this.#open([...files]);
    });
    addEventListener('pagehide', () => {
      this.#visit.abort();
      this.#visit = new AbortController();
      this.#desk = undefined;
    });
    this.dataset['ready'] = '';
  }

  async #open(files: readonly File[]): Promise<void> {
    const { signal } = this.#visit;
    try {
      const { ReviewDesk } = await import('./review-desk.ts');
      if (signal.aborted) return;
      this.#desk ??= new ReviewDesk(this, signal);
      await this.#desk.open(files);
    } catch {
      const { offline = '' } = this.dataset;
      if (!signal.aborted) this.querySelector('[role=alert]')?.replaceChildren(offline);
    }
  }
}

const filesIn = ({ dataTransfer }: DragEvent): FileList | undefined =>
  dataTransfer?.types.includes('Files') ? dataTransfer.files : undefined;
