// <kq-live>: the newest events as they happen. The table inside is complete without this module; with it, rows arrive on
// a stream, each ready in the reader's language. Pause keeps what is there and lets the rest wait; a cut is said, and the
// stream goes on from the last cursor, unless the server says that it is too old. Screen readers hear one sentence at most every half minute.

const ANNOUNCE_MS = 30000;
const SILENCE_MS = 45000;
const AGAIN_MS = 3000;
const WAITING_MOST = 999;

class KqLive extends HTMLElement {
  #stream = null;
  #cursor = '';
  #paused = false;
  #waiting = [];
  #arrived = 0;
  #heard = 0;
  #failures = 0;
  #frame = 0;
  #fresh = [];
  #timers = [];

  connectedCallback() {
    this.#cursor = this.dataset.cursor;
    this.#part('controls').hidden = false;
    this.#part('toggle').addEventListener('click', () => this.#toggle());
    document.addEventListener('visibilitychange', this);
    this.#timers = [setInterval(() => this.#announce(), ANNOUNCE_MS), setInterval(() => this.#watch(), 5000)];
    this.#open();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this);
    this.#timers.forEach(clearInterval);
    this.#close();
  }

  handleEvent() {
    if (document.hidden) {
      this.#close();
    } else if (!this.#stream) {
      this.#open();
    }
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  #open() {
    this.#close();
    this.#badge(this.dataset.connecting, 'wait');
    const url = new URL(this.dataset.src, location.href);
    if (this.#cursor) {
      url.searchParams.set('lastEventId', this.#cursor);
    }
    const stream = new EventSource(url);
    this.#stream = stream;
    this.#heard = Date.now();
    stream.onopen = () => {
      this.#failures = 0;
      this.#heard = Date.now();
      this.#state();
    };
    stream.onmessage = (message) => this.#take(message);
    stream.onerror = () => this.#cut(stream);
    stream.addEventListener('beat', () => {
      this.#heard = Date.now();
    });
    stream.addEventListener('reset', () => {
      this.#cursor = '';
    });
  }

  #close() {
    this.#stream?.close();
    this.#stream = null;
  }

  #cut(stream) {
    if (stream !== this.#stream) {
      return;
    }
    this.#badge(this.dataset.lost, 'lost');
    this.#close();
    this.#failures += 1;
    setTimeout(() => {
      if (!this.#stream && !document.hidden && this.isConnected) {
        this.#open();
      }
    }, AGAIN_MS * Math.min(this.#failures, 10));
  }

  // A half-open connection never errs; silence beyond the heartbeat is a cut.
  #watch() {
    if (this.#stream && this.#stream.readyState === EventSource.OPEN && Date.now() - this.#heard > SILENCE_MS) {
      this.#cut(this.#stream);
    }
  }

  #take(message) {
    this.#heard = Date.now();
    if (message.lastEventId) {
      this.#cursor = message.lastEventId;
    }
    const row = JSON.parse(message.data);
    if (this.#paused) {
      this.#waiting.push(row);
      if (this.#waiting.length > WAITING_MOST) {
        this.#waiting.shift();
      }
      this.#pending();
      return;
    }
    this.#fresh.push(row);
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    const most = Number(this.dataset.rows);
    const rows = this.#fresh.splice(0);
    this.#arrived += rows.length;
    const body = this.#part('rows-here');
    for (const row of rows.slice(-most)) {
      body.prepend(this.#row(row));
    }
    while (body.rows.length > most) {
      body.lastElementChild.remove();
    }
    this.#part('away')?.remove();
    this.#part('none')?.remove();
    this.#tell(rows.length);
  }

  #row(row) {
    const line = document.createElement('tr');
    line.className = 'new';
    const time = document.createElement('time');
    time.dateTime = row.time ?? '';
    time.textContent = row.clock;
    line.insertCell().append(time);
    const name = line.insertCell();
    name.textContent = row.name;
    name.title = row.type;
    const which = line.insertCell();
    if (row.words) {
      const words = document.createElement('span');
      words.className = 'words';
      words.textContent = row.words;
      if (row.lang) {
        words.lang = row.lang;
      }
      which.append(words, ' ');
    }
    const code = document.createElement('span');
    code.className = 'code';
    code.textContent = row.mark;
    if (row.thread) {
      const link = document.createElement('a');
      link.href = row.thread;
      link.append(`${this.dataset.thread}\u00a0`, code);
      which.append(link);
    } else {
      which.append(code);
    }
    const sequence = line.insertCell();
    sequence.className = 'number';
    sequence.textContent = row.sequence;
    return line;
  }

  #toggle() {
    this.#paused = !this.#paused;
    this.#part('toggle').textContent = this.#paused ? this.dataset.resume : this.dataset.pause;
    if (!this.#paused) {
      this.#fresh.push(...this.#waiting.splice(0));
      if (this.#fresh.length > 0) {
        this.#draw();
      }
    }
    this.#pending();
    this.#state();
    this.#tell(0);
  }

  #pending() {
    const pending = this.#part('pending');
    const count = this.#waiting.length;
    pending.hidden = count === 0;
    pending.textContent = count === 0 ? '' : `${this.dataset.waiting} ${count >= WAITING_MOST ? `${count}+` : count}`;
  }

  #state() {
    if (this.#paused) {
      this.#badge(this.dataset.paused, 'wait');
    } else if (this.#stream?.readyState === EventSource.OPEN) {
      this.#badge(this.dataset.live, 'live');
    }
  }

  #badge(words, look) {
    const badge = this.#part('badge');
    badge.textContent = words;
    badge.className = `badge ${look}`;
  }

  #announce() {
    if (this.#arrived > 0) {
      this.#part('announce').textContent = `${this.dataset.announced} ${this.#arrived}`;
      this.#arrived = 0;
    }
  }

  #tell(arrived) {
    document.dispatchEvent(new CustomEvent('kq-live', { detail: { paused: this.#paused, arrived } }));
  }
}

customElements.define('kq-live', KqLive);
