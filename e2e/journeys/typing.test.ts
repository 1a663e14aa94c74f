import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { coach, draftTo, see } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

/** What the page notes about itself while somebody types. */
interface Noted {
  asked: number;
  answered: number[];
  longTasks: { start: number; ms: number }[];
  gaps: number[];
  strokes: number[];
}
declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page before its own code: counts what goes to the worker, and how long the page is busy with each key. */
function takeNotes(): void {
  const noted: Noted = (window.noted = { asked: 0, answered: [], longTasks: [], gaps: [], strokes: [] });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener('message', () => noted.answered.push(performance.now()));
    }
    override postMessage(...args: [unknown]): void {
      noted.asked++;
      super.postMessage(...args);
    }
  };
  new PerformanceObserver((list) =>
    noted.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, ms: duration }))),
  ).observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const frame = (now: number) => {
    noted.gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  // From the key to the first moment at which the page is free again.
  const free = new MessageChannel();
  let began = 0;
  free.port1.onmessage = () => noted.strokes.push(performance.now() - began);
  addEventListener('keydown', () => ((began = performance.now()), free.port2.postMessage(0)), { capture: true });
}

const SENTENCE =
  'I have looked at the gateway log of this morning and I see the three drops at the very minutes that you named, Jonas. ';
const WORDS_EACH = SENTENCE.trim().split(' ').length;
/** Three hundred words, a sentence at a time, as people write. */
const SENTENCES = Math.ceil(300 / WORDS_EACH);
const PAUSE_MS = 200;

test('typing three hundred words stays light, and the coach works beside the page', async () => {
  const amina = await desk.windowOf('amina');
  const { number } = await wroteIn(amina, 'jonas', VPN);
  await amina.addInitScript(takeNotes);
  await amina.goto(`/desk/queue/${number}`);
  await see(coach(amina));
  await draftTo(amina, 'Jonas Weber').click();
  await amina.keyboard.type('Jonas, ');

  const before = await begin(amina);
  const busy = await workOf(amina);
  const began = performance.now();
  const costs: number[] = [];
  for (let i = 0; i < SENTENCES; i++) {
    const start = await busy();
    await amina.keyboard.type(SENTENCE);
    costs.push(((await busy()) - start) / SENTENCE.length);
    await amina.waitForTimeout(PAUSE_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  await see(coach(amina).getByText(/due now|Still unheard/));
  const noted = await amina.evaluate(() => window.noted);
  const asked = noted.asked - before.asked;
  const [early, late] = [median(costs.slice(0, 4)), median(costs.slice(-4))];
  const whileTyping = noted.longTasks.filter(({ start }) => start > before.now);
  const byTheCoach = whileTyping.filter((task) =>
    noted.answered.some((at) => at >= task.start && at <= task.start + task.ms),
  );
  const gaps = noted.gaps.slice(before.frames);

  process.stdout.write(
    `typing ${SENTENCES * WORDS_EACH} words in ${seconds.toFixed(1)} s: ${asked} questions to the coach; ` +
      `a key costs the page ${early.toFixed(2)} ms of work at first and ${late.toFixed(2)} ms at the end; by the clock, ` +
      `${median(noted.strokes).toFixed(1)} ms (median) until it is free again, ${whileTyping.length} long tasks of ` +
      `${Math.round(median(whileTyping.map(({ ms }) => ms)))} ms (median), ${byTheCoach.length} of them around an answer of the coach; ` +
      `frames: median ${median(gaps).toFixed(1)} ms, ${gaps.filter((gap) => gap > 50).length} of ${gaps.length} over 50 ms\n`,
  );
  // The coach is asked after pauses, never for every key.
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(Math.ceil((seconds * 1000) / 120) + 2);
  expect(asked).toBeLessThan((SENTENCE.length * SENTENCES) / 4);
  // Work is counted without the time that others had the processor. A long draft costs no more than a short one does;
  // two frames are room for a processor that is shared and slow.
  expect(early).toBeLessThan(33);
  expect(late).toBeLessThan(2 * early + 4);
  // The coach thinks in its worker; what comes back is only drawn.
  expect(byTheCoach.length).toBeLessThanOrEqual(Math.ceil(asked / 4));
});

/** Milliseconds that the page's own thread has worked so far, whoever else was on the machine. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

const begin = (page: Page) =>
  page.evaluate(() => {
    window.noted.strokes.length = 0;
    return { asked: window.noted.asked, now: performance.now(), frames: window.noted.gaps.length };
  });

const median = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
