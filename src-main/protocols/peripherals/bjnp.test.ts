import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './bjnp.examples.ts';

it('looks for scanners', () => {
  const search = dissect(examples.discover.hex, examples.discover);
  expect([search.protocol, search.info, search.value('bjnp.id')]).toEqual(['BJNP', 'Scanner Command: Discover', 'BJNB']);
  expect(search.has('bjnp.payload')).toBe(false);
});

it('says what a printer answers', () => {
  const answer = dissect(examples.identity.hex, examples.identity);
  expect([answer.info, answer.value('bjnp.payload'), answer.value('bjnp.session_id')])
    .toEqual(['Printer Response: Get Printer Identity', '00054d4647', '1']);
  expect(dissect(examples.unknown.hex, examples.unknown).info).toBe('Unknown type (7): Unknown code (85)');
});
