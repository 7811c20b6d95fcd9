/** Fields of messages of keys, lamps, displays and lines. */
import { text, u8 } from '../../../../dissect/index.ts';
import { little16, little32 } from './little-endian.ts';
import { BUTTONS, SOFT_KEYS } from '../long-names.ts';
import { KEYPAD, LAMP_MODE_NAMES, RING_MODE_NAMES, SOFT_KEY_INFOS, SOFT_KEY_SETS, SOFT_KEY_TEMPLATES, STIMULI } from '../names.ts';

export const STATION_FIELDS = {
  activeForward: little32('activeForward'), featureCapabilities: little32('featureCapabilities'), featureIndex: little32('featureIndex'),
  featureStatus: little32('featureStatus'), forwardAllActive: little32('forwardAllActive'),
  forwardBusyActive: little32('forwardBusyActive'), forwardNoAnswerActive: little32('forwardNoAnswerActive'),
  lineDisplayOptions: little32('lineDisplayOptions'), lineNumber: little32('lineNumber'), priority: little32('priority'),
  serviceURLIndex: little32('serviceURLIndex'), softKeyCount: little32('softKeyCount'), softKeyOffset: little32('softKeyOffset'),
  softKeySetCount: little32('softKeySetCount'), softKeySetOffset: little32('softKeySetOffset'),
  speedDialNumber: little32('speedDialNumber'), stimulusInstance: little32('stimulusInstance'), stimulusStatus: little32('stimulusStatus'),
  timeOutValue: little32('timeOutValue'), totalSoftKeyCount: little32('totalSoftKeyCount'),
  totalSoftKeySetCount: little32('totalSoftKeySetCount'), callingPartyNumber: text('callingPartyNumber'),
  featureID: little32('featureID', { hex: true, values: BUTTONS }), featureTextLabel: text('featureTextLabel'),
  forwardAllDirnum: text('forwardAllDirnum'), forwardBusyDirnum: text('forwardBusyDirnum'),
  forwardNoAnswerlDirnum: text('forwardNoAnswerlDirnum'),
  headsetStatus: little32('headsetStatus', { hex: true, values: { 1: 'On', 2: 'Off' } }),
  kpButton: little32('kpButton', { hex: true, values: KEYPAD }), lampMode: little32('lampMode', { hex: true, values: LAMP_MODE_NAMES }),
  lineDirNumber: text('lineDirNumber'), lineFullyQualifiedDisplayName: text('lineFullyQualifiedDisplayName'),
  lineTextLabel: text('lineTextLabel'),
  mediaPathCapabilities: little32('mediaPathCapabilities', { hex: true, values: { 1: 'Enable', 2: 'Disable', 3: 'Monitor' } }),
  mediaPathEvent: little32('mediaPathEvent', { hex: true, values: { 1: 'On', 2: 'Off' } }),
  mediaPathID: little32('mediaPathID', { hex: true, values: { 1: 'Headset', 2: 'Handset', 3: 'Speaker' } }),
  micMode: little32('micMode', { hex: true, values: { 1: 'On', 2: 'Off' } }), notify: text('notify'), promptStatus: text('promptStatus'),
  ringDuration: little32('ringDuration', { hex: true, values: { 1: 'NormalRing', 2: 'SingleRing' } }),
  ringMode: little32('ringMode', { hex: true, values: RING_MODE_NAMES }), serviceURL: text('serviceURL'),
  serviceURLDisplayName: text('serviceURLDisplayName'), softKeyEvent: little32('softKeyEvent', { hex: true, values: SOFT_KEYS }),
  softKeyInfoIndex: little16('softKeyInfoIndex', { hex: true, values: SOFT_KEY_INFOS }), softKeyLabel: text('softKeyLabel'),
  softKeySetIndex: little32('softKeySetIndex', { hex: true, values: SOFT_KEY_SETS }),
  softKeyTemplateIndex: u8('softKeyTemplateIndex', { hex: true, values: SOFT_KEY_TEMPLATES }),
  speakerMode: little32('speakerMode', { hex: true, values: { 1: 'On', 2: 'Off' } }), speedDialDirNumber: text('speedDialDirNumber'),
  speedDialDisplayName: text('speedDialDisplayName'), stimulus: little32('stimulus', { hex: true, values: STIMULI }),
  'tone.output.direction': little32('tone_output_direction', { hex: true, values: { 0: 'User', 1: 'Network', 2: 'All' } }),
} as const;
