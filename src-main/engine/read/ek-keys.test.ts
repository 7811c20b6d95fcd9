/** The keys of `-T ek`: a protocol's name before the field's, but for options that are protocols by name. */
import { expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';

it('names the options of a SYN as tshark does', async () => {
  const text = await outputOf(requestOf(['-r', samplePath('http.pcapng'), '-c', '1', '-T', 'ek']));
  expect([...new Set(text.match(/"(?:tcp_)?tcp_options?_?\w*"/g))]).toEqual([
    '"tcp_tcp_options"', '"tcp_options_mss"', '"tcp_tcp_option_kind"', '"tcp_tcp_option_len"', '"tcp_tcp_options_mss_val"',
    '"tcp_options_sack_perm"', '"tcp_options_timestamp"', '"tcp_tcp_options_timestamp_tsval"', '"tcp_tcp_options_timestamp_tsecr"',
    '"tcp_options_nop"', '"tcp_options_wscale"', '"tcp_tcp_options_wscale_shift"', '"tcp_tcp_options_wscale_multiplier"',
  ]);
});
