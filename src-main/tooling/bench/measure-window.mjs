/** How fast the window answers in a browser: first rows after a file is chosen, tree and bytes after a click, blank rows while the list scrolls. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { launchOptions } from '../chromium.mjs';
import { addressOf } from '../host-address.mjs';

/**
 * @typedef {object} WindowFigures all times in milliseconds
 * @property {number} firstRows from the click on the file to its first rows
 * @property {readonly number[]} clicks each from the press of the button to the packet's tree and bytes, painted
 * @property {number} wheelBlank the longest that a row on screen had no text while the wheel turned
 * @property {number} thumbBlank the same while the thumb of the scroll bar was dragged over the whole list
 */

/**
 * Opens a capture in the built window and uses it.
 * @param {string} host script of the built web host
 * @param {string} path capture
 * @param {{ readonly clicks: number, readonly seconds: number }} effort `seconds` of each kind of scrolling
 * @returns {Promise<WindowFigures | undefined>} undefined where no browser is installed
 */
export async function measureWindow(host, path, { clicks, seconds }) {
  const options = launchOptions();
  if (options.executablePath === undefined) return undefined;
  const browser = await chromium.launch(options);
  const server = spawn(process.execPath, [host, '--no-browser', path], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(await addressOf(server));
    await loaded(page);
    const watch = await page.evaluateHandle(watchPage);
    // The file was given with the command: it is closed, and chosen on the start page.
    await page.keyboard.press('Control+w');
    const chosen = page.getByRole('button', { name: path.split(/[/\\]/).at(-1) });
    await chosen.waitFor();
    // What the closed capture held is given back meanwhile, as it is while a person looks for the file.
    await page.waitForTimeout(2000);
    await watch.evaluate((seen) => seen.awaitRows());
    await chosen.click();
    const firstRows = await watch.evaluate((seen) => seen.answer);
    await loaded(page);
    const times = await clickAround(page, watch, clicks), wheelBlank = await turnWheel(page, watch, seconds);
    return { firstRows, clicks: times, wheelBlank, thumbBlank: await watch.evaluate((seen, time) => seen.blankUnderThumb(time), seconds) };
  } finally {
    await browser.close();
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

/**
 * Resolves when the capture is read to its end.
 * @param {import('@playwright/test').Page} page
 */
async function loaded(page) {
  await page.locator('.ag-row').first().waitFor({ timeout: 120_000 });
  await page.getByTestId('load-time').waitFor({ timeout: 600_000 });
}

/** What runs in the page: each answer is of what a frame of the browser has painted. */
function watchPage() {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)));
  /** Resolves when the page, changed so that something holds, has been painted. */
  const until = async (/** @type {() => boolean} */ is) => {
    await new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
      if (is()) return resolve();
      const late = setTimeout(() => end(() => reject(new Error('the window did not answer within 30 seconds'))), 30_000);
      const changes = new MutationObserver(() => is() && end(resolve));
      const end = (/** @type {() => void} */ answer) => {
        clearTimeout(late);
        changes.disconnect();
        answer();
      };
      changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    return painted();
  };
  const list = () => /** @type {Element} */ (document.querySelector('.packet-grid'));
  /** Where rows may be: between the headings and the horizontal scroll bar. */
  const room = () => ({
    top: list().querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0,
    bottom: list().getBoundingClientRect().bottom - 20,
  });
  /** Numbers of the packets that are wholly on screen, from above. */
  const cells = () => {
    const { top, bottom } = room();
    return [...list().querySelectorAll('.ag-row [col-id="number"]')]
      .map((cell) => ({ text: cell.textContent ?? '', box: cell.getBoundingClientRect() }))
      .filter(({ box }) => box.top >= top && box.bottom <= bottom)
      .toSorted((one, other) => one.box.top - other.box.top);
  };
  /** Whether a row that should be on screen is not, or has no text yet. */
  const blank = () => {
    const shown = cells(), { top, bottom } = room();
    if (shown.length === 0 || shown.some(({ text }) => text === '')) return true;
    const first = shown[0].box, last = shown[shown.length - 1].box;
    return first.top - top > first.height || bottom - last.bottom > last.height;
  };
  const thumbTo = (/** @type {number} */ share) => {
    const bar = /** @type {Element} */ (document.querySelector('.ag-body-vertical-scroll-viewport'));
    bar.scrollTop = share * (bar.scrollHeight - bar.clientHeight);
  };
  let pressed = 0;
  addEventListener('mousedown', (event) => { pressed = event.timeStamp; }, { capture: true });
  const after = async (/** @type {() => unknown} */ is) => {
    pressed = 0;
    return (await until(() => pressed > 0 && Boolean(is()))) - pressed;
  };
  const seen = {
    /** A packet on screen: its number, and where to click it. */
    rowAt(/** @type {number} */ share) {
      const shown = cells(), { text, box } = shown[Math.floor(share * shown.length)];
      return { number: text.trim(), x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    /** Milliseconds from the next press of the button to what is awaited. */
    answer: Promise.resolve(0),
    awaitRows() {
      seen.answer = after(() => document.querySelector('.ag-row [col-id="info"]')?.textContent);
    },
    awaitPacket(/** @type {string} */ number) {
      const title = `Layers of packet ${number}`;
      const hasTree = () => document.querySelector('[role="tree"]')?.getAttribute('aria-label') === title;
      seen.answer = after(() => hasTree() && document.querySelector('[aria-label^="Bytes:"] [data-at]'));
    },
    /** Moves the thumb of the scroll bar; resolves when the rows are there that it leads to. */
    async scrollTo(/** @type {number} */ share) {
      // The grid hears of its scroll bar only a moment after it has scrolled to a packet by itself.
      await new Promise((resolve) => setTimeout(resolve, 600));
      const before = cells()[0]?.text;
      thumbTo(share);
      await until(() => !blank() && cells()[0].text !== before);
    },
    /** Longest time on end, frame by frame, that something on screen had no text. */
    async longestBlank(/** @type {number} */ seconds, move = (/** @type {number} */ _share) => {}) {
      const began = performance.now();
      let longest = 0, since = -1;
      for (let now = began; now < began + 1000 * seconds;) {
        move((now - began) / (1000 * seconds));
        now = await painted();
        if (!blank()) since = -1;
        else if (since < 0) since = now;
        else longest = Math.max(longest, now - since);
      }
      return longest;
    },
    /** The same while the thumb is dragged over the whole list. */
    blankUnderThumb: (/** @type {number} */ seconds) => seen.longestBlank(seconds, thumbTo),
  };
  return seen;
}

/** @typedef {import('@playwright/test').JSHandle<ReturnType<typeof watchPage>>} Watch */

/**
 * Clicks packets all over the capture, five at each place.
 * @param {import('@playwright/test').Page} page
 * @param {Watch} watch
 * @param {number} count
 */
async function clickAround(page, watch, count) {
  /** @type {number[]} */
  const times = [];
  for (let click = 1; click <= count; click++) {
    if (click % 5 === 0) await watch.evaluate((seen, share) => seen.scrollTo(share), (click * 0.618) % 1);
    const row = await watch.evaluate((seen, share) => seen.rowAt(share), (0.37 * click) % 1);
    await watch.evaluate((seen, wanted) => seen.awaitPacket(wanted), row.number);
    await page.mouse.click(row.x, row.y);
    times.push(await watch.evaluate((seen) => seen.answer));
  }
  return times;
}

/**
 * Turns the wheel for so long, as fast as the page takes it.
 * @param {import('@playwright/test').Page} page
 * @param {Watch} watch
 * @param {number} seconds
 */
async function turnWheel(page, watch, seconds) {
  await watch.evaluate((seen) => seen.scrollTo(0.5));
  const blank = watch.evaluate((seen, time) => seen.longestBlank(time), seconds);
  let isOver = false;
  const stop = () => { isOver = true; };
  blank.then(stop, stop);
  await page.mouse.move(400, 300);
  while (!isOver) await page.mouse.wheel(0, 240);
  return blank;
}
