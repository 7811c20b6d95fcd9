/** What a key says that is pressed in vain. */
import { expect, it } from 'vitest';
import { settled, workspace } from '../../../src-main/tooling/fake-workspace.ts';
import { hasCapture, hasField, hasLoaded, hasPacket, hasTree } from './command.ts';
import { allCommands } from './index.ts';
import { whyOff } from './why-off.ts';

const command = (id: string) => allCommands.find((one) => one.id === id)!;

it('says that no capture is open, whatever else is missing', () => {
  const { workspace: window } = workspace();
  const off = allCommands.filter(({ keys, enabled }) => keys !== undefined && enabled && !enabled(window));
  expect(off.length).toBeGreaterThan(30);
  for (const one of off) expect(whyOff(one, window)).toMatch(/: no capture is open\.$/);
});

it('names what is to be selected, or what is not there', async () => {
  const { workspace: window } = workspace();
  await window.open('/a.pcap');
  await settled();
  window.active!.selection.clear();
  const why = (id: string) => whyOff(command(id), window);
  expect(why('mark')).toBe('Mark or unmark packet: select a packet first.');
  expect(why('follow-tls')).toBe('Follow TLS stream: select a packet first.');
  expect(why('clear-filter')).toBe('Clear filter: there is no filter.');
  expect(why('next-capture')).toBe('Next capture: no other capture is open.');
  expect(why('next-file')).toBe('Next file: the set of this capture has no later file.');
  await window.active!.cursor.selectIndex(0);
  await settled();
  expect(why('follow-tls')).toBe('Follow TLS stream: the selected packet carries no TLS.');
  expect(why('ladder')).toBe('Ladder of the TCP connection: the selected packet carries no TCP.');
  expect(why('add-column')).toBe('Apply as column: select a field in the tree first.');
  expect(why('copy-field-value')).toBe('Copy field value: select a field in the tree first.');
});

it('has words of its own for every key whose command is off for another reason than most', () => {
  const usual = new Set<unknown>([hasCapture, hasField, hasLoaded, hasPacket, hasTree]);
  const always = (enabled: unknown) => String(enabled).includes('() => true');
  const special = allCommands.filter(({ keys, enabled }) => keys !== undefined && enabled && !usual.has(enabled) && !always(enabled));
  expect(special.length).toBeGreaterThan(5);
  expect(special.filter(({ whenOff }) => !whenOff).map(({ id }) => id)).toEqual([]);
});
