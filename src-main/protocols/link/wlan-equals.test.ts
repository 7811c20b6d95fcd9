import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wlan-equals.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('authentication of equals in wlan', () => {
  it('reads scalar and element by the sizes of their group (§12.4.7.4)', () => {
    const packet = read('commit');
    expect([packet.value('wlan.fixed.sae_message_type'), packet.value('wlan.fixed.finite_cyclic_group')]).toEqual(['1', '19']);
    expect([packet.value('wlan.fixed.scalar'), packet.value('wlan.fixed.finite_field_element')]).toEqual(['11'.repeat(32), '22'.repeat(64)]);
    expect([packet.has('wlan.fixed.anti_clogging_token'), packet.has('wlan.tagged.all')]).toEqual([false, false]);
  });

  it('takes what a commit has more than its group needs as the token, before the scalar', () => {
    const packet = read('commitWithToken');
    expect([packet.value('wlan.fixed.anti_clogging_token'), packet.value('wlan.fixed.scalar')]).toEqual(['55'.repeat(8), '11'.repeat(32)]);
  });

  it('reads elements behind a commit that hashes to an element', () => {
    const packet = read('commitByHash');
    expect([packet.value('wlan.ext_tag.sae.password_identifier'), packet.values('wlan.ext_tag.rejected_groups.group')]).toEqual(['ab', ['20', '21']]);
  });

  it('reads a token that is wanted, bare or as an element', () => {
    expect(read('wantsToken').value('wlan.fixed.anti_clogging_token')).toBe('55'.repeat(8));
    const packet = read('wantsTokenByHash');
    expect([packet.has('wlan.fixed.anti_clogging_token'), packet.value('wlan.ext_tag.sae.anti_clogging_token')]).toEqual([false, '01020304']);
  });

  it('reads the group that is refused, and the proof of a confirm', () => {
    expect(read('refusesGroup').value('wlan.fixed.finite_cyclic_group')).toBe('22');
    const packet = read('confirm');
    expect([packet.value('wlan.fixed.send_confirm'), packet.value('wlan.fixed.confirm')]).toEqual(['1', '33'.repeat(32)]);
  });

  it('shows the bytes of a group that it does not know', () => {
    expect(read('unknownGroup').value('wlan.fixed.auth_data')).toBe('010203');
  });
});
