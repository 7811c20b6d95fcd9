/** What a station's radio and its circuits can do: 3GPP TS 24.008 §10.5.1.5 to §10.5.1.6. */
import { bits, flag } from '../../../dissect/index.ts';
import { elementsOf } from './elements.ts';
import { SHARED } from './shared.ts';

const yes = { as: ['Supported', 'Not supported'] } as const;
const POWERS = ['class 1', 'class 2', 'class 3', 'class 4', 'class 5'];

export const CLASSMARK_FIELDS = {
  spareTop: bits('Spare', 0x80, { id: 'gsm_a.spareb8' }),
  revision: bits('Revision Level', 0x60, {
    id: 'gsm_a.MSC_rev', values: ['GSM phase 1', 'GSM phase 2', 'R99 or later versions of the protocol', 'Reserved'],
  }),
  early: flag('ES IND', 0x10, { id: 'gsm_a.ES_IND', as: ['Controlled Early Classmark Sending', 'No Controlled Early Classmark Sending'] }),
  a51: flag('A5/1 algorithm supported', 0x08, { id: 'gsm_a.A5_1_algorithm_sup', as: ['not available', 'available'] }),
  power: bits('RF Power Capability', 0x07, { id: 'gsm_a.RF_power_capability', values: POWERS }),
  pseudo: flag('PS capability (pseudo-synchronization capability)', 0x40, { id: 'gsm_a.ps_sup_cap', ...yes }),
  screening: bits('SS Screening Indicator', 0x30, { id: 'gsm_a.SS_screening_indicator' }),
  messages: flag('SM capability (MT SMS pt to pt capability)', 0x08, { id: 'gsm_a.SM_cap', ...yes }),
  broadcast: flag('VBS notification reception', 0x04, { id: 'gsm_a.VBS_notification_rec', ...yes }),
  group: flag('VGCS notification reception', 0x02, { id: 'gsm_a.VGCS_notification_rec', ...yes }),
  frequencies: flag('FC Frequency Capability', 0x01, { id: 'gsm_a.FC_frequency_cap', ...yes }),
  third: flag('CM3', 0x80, { id: 'gsm_a.CM3', as: ['Classmark 3 has more', 'Classmark 3 has no more'] }),
  spareSeven: bits('Spare', 0x40, { id: 'gsm_a.spareb7' }),
  location: flag('LCS VA capability (LCS value added location request notification capability)', 0x20, { id: 'gsm_a.LCS_VA_cap', ...yes }),
  ucs2: flag('UCS2 treatment', 0x10, { id: 'gsm_a.UCS2_treatment', as: ['no preference', 'the default alphabet is preferred'] }),
  solsa: flag('SoLSA', 0x08, { id: 'gsm_a.SoLSA', ...yes }),
  prompt: flag('CMSP: CM Service Prompt', 0x04, { id: 'gsm_a.CMSP', ...yes }),
  a53: flag('A5/3 algorithm supported', 0x02, { id: 'gsm_a.A5_3_algorithm_sup', as: ['available', 'not available'] }),
  a52: flag('A5/2 algorithm supported', 0x01, { id: 'gsm_a.A5_2_algorithm_sup', as: ['available', 'not available'] }),
} as const;
const f = CLASSMARK_FIELDS;

const FIRST = [f.spareTop, f.revision, f.early, f.a51, f.power] as const;
const common = elementsOf(SHARED.commonId);
export const CLASSMARK_1 = common('Mobile Station Classmark 1', FIRST);
export const CLASSMARK_2 = common(
  'Mobile Station Classmark 2', FIRST, [f.spareTop, f.pseudo, f.screening, f.messages, f.broadcast, f.group, f.frequencies],
  [f.third, f.spareSeven, f.location, f.ucs2, f.solsa, f.prompt, f.a53, f.a52],
);
