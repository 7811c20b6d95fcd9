/** What a station's radio and its circuits can do: 3GPP TS 24.008 §10.5.1.5 to §10.5.1.6. */
import { bits, flag } from '../../../dissect/index.ts';
import { elementsOf } from './elements.ts';
import { SHARED } from './shared.ts';

const POWERS = ['class 1', 'class 2', 'class 3', 'class 4', 'class 5'];

export const CLASSMARK_FIELDS = {
  spareTop: bits('Spare', 0x80, { id: 'gsm_a.spareb8' }),
  revision: bits('Revision Level', 0x60, {
    id: 'gsm_a.MSC_rev', values: ['GSM phase 1', 'GSM phase 2', 'R99 or later versions of the protocol', 'Reserved'],
  }),
  early: flag('ES IND', 0x10, { id: 'gsm_a.ES_IND', as: [
    'Controlled Early Classmark Sending option is implemented in the MS', 'Controlled Early Classmark Sending option is not implemented in the MS',
  ] }),
  a51: flag('A5/1 algorithm supported', 0x08, { id: 'gsm_a.A5_1_algorithm_sup', as: [
    'encryption algorithm A5/1 not available', 'encryption algorithm A5/1 available',
  ] }),
  power: bits('RF Power Capability', 0x07, { id: 'gsm_a.RF_power_capability', values: POWERS }),
  pseudo: flag('PS capability (pseudo-synchronization capability)', 0x40, { id: 'gsm_a.ps_sup_cap', as: [
    'PS capability present', 'PS capability not present',
  ] }),
  screening: bits('SS Screening Indicator', 0x30, { id: 'gsm_a.SS_screening_indicator' }),
  messages: flag('SM capability (MT SMS pt to pt capability)', 0x08, { id: 'gsm_a.SM_cap', as: [
    'Mobile station supports mobile terminated point to point SMS', 'Mobile station does not support mobile terminated point to point SMS',
  ] }),
  broadcast: flag('VBS notification reception', 0x04, { id: 'gsm_a.VBS_notification_rec', as: [
    'VBS capability and notifications wanted', 'no VBS capability or no notifications wanted',
  ] }),
  group: flag('VGCS notification reception', 0x02, { id: 'gsm_a.VGCS_notification_rec', as: [
    'VGCS capability and notifications wanted', 'no VGCS capability or no notifications wanted',
  ] }),
  frequencies: flag('FC Frequency Capability', 0x01, { id: 'gsm_a.FC_frequency_cap', as: [
    'The MS does support the E-GSM or R-GSM', 'The MS does not support the E-GSM or R-GSM band',
  ] }),
  third: flag('CM3', 0x80, { id: 'gsm_a.CM3', as: [
    'The MS supports options that are indicated in classmark 3 IE', 'The MS does not support any options that are indicated in CM3',
  ] }),
  spareSeven: bits('Spare', 0x40, { id: 'gsm_a.spareb7' }),
  location: flag('LCS VA capability (LCS value added location request notification capability)', 0x20, { id: 'gsm_a.LCS_VA_cap', as: [
    'LCS value added location request notification capability supported', 'LCS value added location request notification capability not supported',
  ] }),
  ucs2: flag('UCS2 treatment', 0x10, { id: 'gsm_a.UCS2_treatment', as: [
    'the ME has no preference between the use of the default alphabet and the use of UCS2', 'the ME has a preference for the default alphabet',
  ] }),
  solsa: flag('SoLSA', 0x08, { id: 'gsm_a.SoLSA', as: ['The ME supports SoLSA', 'The ME does not support SoLSA'] }),
  prompt: flag('CMSP: CM Service Prompt', 0x04, { id: 'gsm_a.CMSP', as: [
    'Network initiated MO CM connection request supported for at least one CM protocol', 'Network initiated MO CM connection request not supported',
  ] }),
  a53: flag('A5/3 algorithm supported', 0x02, { id: 'gsm_a.A5_3_algorithm_sup', as: [
    'encryption algorithm A5/3 available', 'encryption algorithm A5/3 not available',
  ] }),
  a52: flag('A5/2 algorithm supported', 0x01, { id: 'gsm_a.A5_2_algorithm_sup', as: [
    'encryption algorithm A5/2 available', 'encryption algorithm A5/2 not available',
  ] }),
} as const;
const f = CLASSMARK_FIELDS;

const FIRST = [f.spareTop, f.revision, f.early, f.a51, f.power] as const;
const common = elementsOf(SHARED.commonId);
export const CLASSMARK_1 = common('Mobile Station Classmark 1', FIRST);
export const CLASSMARK_2 = common(
  'Mobile Station Classmark 2', FIRST, [f.spareTop, f.pseudo, f.screening, f.messages, f.broadcast, f.group, f.frequencies],
  [f.third, f.spareSeven, f.location, f.ucs2, f.solsa, f.prompt, f.a53, f.a52],
);
