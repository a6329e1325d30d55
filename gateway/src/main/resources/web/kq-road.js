// <kq-road>: keeps the picture of the road and the counts above it current. The server sends every word and figure ready
// to be shown; here they are only put in their places. Nothing moves while the page is hidden or the list is paused.

const EVERY_MS = 5000;
const AFTER_EVENT_MS = 800;

class KqRoad extends HTMLElement {
  #timer = 0;
  #paused = false;
  #busy = false;

  connectedCallback() {
    document.addEventListener('visibilitychange', this);
    document.addEventListener('kq-live', this);
    this.#later(EVERY_MS);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this);
    document.removeEventListener('kq-live', this);
    clearTimeout(this.#timer);
  }

  handleEvent(event) {
    if (event.type === 'kq-live') {
      this.#paused = event.detail.paused;
      if (event.detail.arrived && !this.#paused) {
        this.#run();
        this.#later(AFTER_EVENT_MS);
      }
    } else if (!document.hidden) {
      this.#later(0);
    }
  }

  #later(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), ms);
  }

  // One light travels the strip for what has just arrived.
  #run() {
    for (const runner of this.querySelectorAll('.runner')) {
      if (!runner.classList.contains('running')) {
        runner.classList.add('running');
        runner.addEventListener('animationend', () => runner.classList.remove('running'), { once: true });
      }
    }
  }

  async #refresh() {
    if (!document.hidden && !this.#paused && !this.#busy) {
      this.#busy = true;
      try {
        const answer = await fetch(this.dataset.src, { headers: { accept: 'application/json' } });
        if (answer.ok) {
          this.#show(await answer.json());
        }
      } catch {
        // The next look will tell; the badge of the list says when the door itself is away.
      } finally {
        this.#busy = false;
      }
    }
    this.#later(EVERY_MS);
  }

  #show(live) {
    for (const figure of live.counts) {
      const place = document.querySelector(`[data-count="${figure.key}"]`);
      if (place && place.textContent !== figure.text) {
        place.textContent = figure.text;
        place.value = figure.value ?? '';
      }
    }
    const asOf = document.querySelector('[data-as-of]');
    if (asOf && live.asOf) {
      asOf.textContent = live.asOf;
    }
    for (const stop of live.stations) {
      this.#station(stop);
    }
    const summary = this.querySelector('[data-summary]');
    if (summary.textContent !== live.summary) {
      summary.textContent = live.summary;
    }
  }

  #station(stop) {
    for (const group of this.querySelectorAll(`[data-station="${stop.key}"]`)) {
      group.setAttribute('class', `stop ${stop.state}`);
      group.querySelector('.sign').setAttribute('href', `#state-${stop.state}`);
      group.querySelector('.word').textContent = stop.word;
    }
    const word = this.querySelector(`[data-station-word="${stop.key}"]`);
    if (word) {
      word.textContent = stop.word;
    }
  }
}

customElements.define('kq-road', KqRoad);
