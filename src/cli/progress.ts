// How far a long build is: a bar where somebody watches, a line now and then where not.
const width = 30;

export class Progress {
  readonly #total: number;
  readonly #watched = process.stderr.isTTY;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
    this.#draw('');
  }

  /** One more is done: `name`. */
  step(name: string): void {
    this.#done++;
    if (this.#watched) this.#draw(name);
    else if (this.#done === this.#total || this.#done % Math.ceil(this.#total / 10) === 0) {
      console.log(`${this.#done} of ${this.#total}`);
    }
  }

  /** A line that stays. */
  say(line: string): void {
    this.#clear();
    console.log(line);
    this.#draw('');
  }

  complain(line: string): void {
    this.#clear();
    console.error(line);
    this.#draw('');
  }

  end(): void {
    this.#clear();
  }

  #draw(name: string): void {
    if (!this.#watched) return;
    const full = Math.floor((this.#done / this.#total) * width);
    const bar = '█'.repeat(full) + '░'.repeat(width - full);
    this.#clear();
    process.stderr.write(
      `${bar} ${this.#done} of ${this.#total}  ${name}`.slice(0, process.stderr.columns),
    );
  }

  #clear(): void {
    if (this.#watched) process.stderr.write('\r\u001B[2K');
  }
}
