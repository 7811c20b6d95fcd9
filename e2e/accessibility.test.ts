/** What axe-core finds in the window, light and dark: names for those who listen, contrast for those who look, roles that fit together. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What it finds and calls serious or critical, a line each. */
async function found(page: Page): Promise<readonly string[]> {
  const violations: readonly Violation[] = await page.evaluate(`${axe}; axe.run(document).then(({ violations }) => violations)`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing serious is found in the ${scheme} window`, async ({ open, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open();
    await expect(page.getByRole('button', { name: 'Open' }).first()).toBeVisible();
    expect(await found(page)).toEqual([]);
    await open(samplePath('lossy-download.pcap'));
    await page.locator('.ag-row[row-index="5"]').click();
    await expect(page.locator('.row-selected')).toHaveAttribute('row-index', '5');
    await expect(page.getByRole('treeitem', { name: 'Transmission Control Protocol' })).toBeVisible();
    expect(await found(page)).toEqual([]);
    await page.keyboard.press('Control+Alt+Shift+T');
    await expect(page.getByRole('complementary', { name: 'TCP stream 0' }).getByRole('log')).toContainText('GET /');
    expect(await found(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const [menu, item, name] of [
      ['Statistics', 'Flow graph', 'Flow graph'], ['Statistics', 'Conversations', 'Conversations'], ['Statistics', 'I/O graph', 'I/O graph'],
      ['Edit', 'Preferences …', 'Preferences'], ['Analyze', 'Decode as …', 'Decode as'],
    ] as const) {
      await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
      await page.getByRole('menu').getByRole('menuitem', { name: item }).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await found(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
