/** Names of what radios of IEEE 802.15.4 send on and how, IEEE 802.15.4-2020 §10.1.3 and §20 to §22. */

export const PAGES: Readonly<Record<number, string>> = {
  0: 'Default', 1: 'ASK', 2: 'O-QPSK', 3: 'CSS', 4: 'HRP UWB', 5: '780 MHz', 6: 'GFSK', 7: 'MSK', 8: 'LRP_UWB', 9: 'SUN', 10: 'SUN FSK',
  11: '2380 MHz', 12: 'LECIM', 13: 'RCC',
};

export const BANDS: Readonly<Record<number, string>> = {
  0: '169 MHz [169.400-169.475]', 1: '450 MHz [450-470]', 2: '470 MHz [470-510]', 3: '780 MHz [779-787]', 4: '863 MHz [863-870]',
  5: '896 MHz [896-901]', 6: '901 MHz [901-902]', 7: '915 MHz [902-928]', 8: '917 MHz [917-923.5]', 9: '920 MHz [920-928]', 10: '928 MHz [928-960]',
  11: '920 MHz [920-960]', 12: '1427 MHz [1427-1518]', 13: '2450 MHz [2400-2483.5]', 14: '866 MHz [865-867]', 15: '870 MHz [870-876]',
  16: '915 MHz-a [902-928 alternate]', 17: '915 MHz-b [902-907.5 & 915-928]', 18: '915 MHz-c [915-928]', 19: '915 MHz-d [915-921]',
  20: '915 MHz-e [915-918]', 21: '919 MHz [919-923]', 22: '920 MHz-a [920.5-924.5]', 23: '920 MHz-b [920-925]', 24: '867 MHz [866-869]',
  32: '433 MHz [433.05-434.79]', 33: '868 MHz [868-868.6]', 34: '2380 MHz [2360-2400]',
};

const keyed = (rate: string, levels: number, index: string, spacing: string): string =>
  `${rate} kb/s; ${levels}-FSK; mod index = ${index}; channel spacing = ${spacing} kHz`;
const spread = (chips: number, rates: readonly string[]): readonly string[] =>
  rates.map((rate, mode) => `chip rate = ${chips} kchip/s; SpreadingMode = ${mode < 4 ? 'DSSS' : 'MDSSS'}; RateMode = ${mode % 4}; data rate = ${rate} kb/s`);
const FAST = ['62.5', '125', '250', '500'];

/** By the kind of radio, what its modes are. */
export const RATES = {
  fskA: [
    keyed('4.8', 2, '1.0', '12.5'), keyed('9.6', 4, '0.33', '12.5'), keyed('10', 2, '0.5', '12.5'), keyed('20', 2, '0.5', '12.5'),
    keyed('40', 2, '0.5', '12.5'), keyed('4.8', 2, '0.5', '12.5'), keyed('2.4', 2, '2.0', '12.5'), keyed('9.6', 4, '0.33', '12.5'),
  ],
  fskB: [
    keyed('50', 2, '1.0', '200'), keyed('100', 2, '1.0', '400'), keyed('150', 2, '0.5', '400'), keyed('200', 2, '0.5', '400'),
    keyed('200', 4, '0.33', '400'), keyed('200', 2, '1.0', '600'), keyed('400', 4, '0.33', '600'), keyed('100', 2, '0.5', '200'),
    keyed('50', 2, '0.5', '100'), keyed('150', 2, '0.5', '200'), keyed('300', 2, '0.5', '400'),
  ],
  oqpskA: spread(100, ['6.25', '12.5', '25', '50']),
  oqpskB: spread(1000, ['31.25', '125', '250', '500', ...FAST]),
  oqpskC: spread(2000, ['31.25', '125', '250', '500', ...FAST]),
  ofdm: ['MCS0', 'MCS1', 'MCS2', 'MCS3', 'MCS4', 'MCS5', 'MCS6'],
} as const;

/** By type, the radio's name and the field that its mode is shown as. */
export const MODES: Readonly<Record<number, {
  readonly type: string;
  readonly field: 'mode.fsk_a' | 'mode.fsk_b' | 'mode.oqpsk_a' | 'mode.oqpsk_b' | 'mode.oqpsk_c' | 'mode.ofdm';
}>> = {
  0: { type: 'FSK-A', field: 'mode.fsk_a' }, 1: { type: 'FSK-B', field: 'mode.fsk_b' }, 2: { type: 'O-QPSK-A', field: 'mode.oqpsk_a' },
  3: { type: 'O-QPSK-B', field: 'mode.oqpsk_b' }, 4: { type: 'O-QPSK-C', field: 'mode.oqpsk_c' }, 5: { type: 'OFDM Option 1', field: 'mode.ofdm' },
  6: { type: 'OFDM Option 2', field: 'mode.ofdm' }, 7: { type: 'OFDM Option 3', field: 'mode.ofdm' }, 8: { type: 'OFDM Option 4', field: 'mode.ofdm' },
};
