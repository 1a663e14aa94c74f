import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds against WCAG 2.2 A and AA on this screen, a line each; `only` asks for some rules alone. */
export async function violationsOn(page: Page, only?: string[]): Promise<string[]> {
  // Evaluated, not added as a script: our pages run none but their own.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(await source);
  // What is on its way in or out is half transparent, and its contrast means nothing.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const results = await page.evaluate(
    (rules) =>
      window.axe!.run(document, {
        resultTypes: ['violations'],
        runOnly: rules
          ? { type: 'rule', values: rules }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      }),
    only ?? null,
  );
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${impact}: ${id} at ${target.join(' ')} (${failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''})`,
    ),
  );
}
