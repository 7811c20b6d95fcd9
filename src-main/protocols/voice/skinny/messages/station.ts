/** What messages of keys, lamps, displays and lines are made of. */
import { FIELDS as f } from '../fields.ts';
import { type Part, group, labelled, line, list, numbers, since, words } from '../parts.ts';
import { LINE_TYPE, SOFT_KEYS } from '../shared.ts';

export const stationMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  0x0003: [f.kpButton, f.lineInstance, f.callReference],
  0x0004: [words(f.calledParty, 24, 25), f.lineInstance],
  0x0005: [f.stimulus, f.lineInstance, f.callReference, f.stimulusStatus],
  0x0006: [f.lineInstance, f.callReference],
  0x0007: [f.lineInstance, f.callReference],
  0x0008: [f.lineInstance, f.callReference],
  0x0009: [f.lineNumber],
  0x000a: [f.speedDialNumber],
  0x000b: [f.lineNumber],
  0x0024: [words(f.callingPartyNumber, 24, 25), words(f.cgpnVoiceMailbox, 24, 25), f.lineInstance],
  0x0026: [f.softKeyEvent, f.lineInstance, f.callReference],
  0x002b: [f.headsetStatus],
  0x0033: [f.serviceURLIndex],
  0x0034: [f.featureIndex, f.featureCapabilities],
  0x0049: [f.mediaPathID, f.mediaPathEvent],
  0x004a: [f.mediaPathID, f.mediaPathCapabilities],
  0x0082: [f.tone, f['tone.output.direction'], f.lineInstance, f.callReference],
  0x0083: [f.lineInstance, f.callReference, since(11, f.tone)],
  0x0085: [f.ringMode, f.ringDuration, f.lineInstance, f.callReference],
  0x0086: [f.stimulus, f.stimulusInstance, f.lampMode],
  0x0088: [f.speakerMode],
  0x0089: [f.micMode],
  0x0090: [
    f.activeForward, f.lineNumber, f.forwardAllActive, words(f.forwardAllDirnum, 24, 25), f.forwardBusyActive,
    words(f.forwardBusyDirnum, 24, 25), f.forwardNoAnswerActive, words(f.forwardNoAnswerlDirnum, 24, 25),
  ],
  0x0091: [f.speedDialNumber, words(f.speedDialDirNumber, 24), words(f.speedDialDisplayName, 40)],
  0x0092: [
    f.lineNumber, words(f.lineDirNumber, 24), words(f.lineFullyQualifiedDisplayName, 40), words(f.lineTextLabel, 40),
    f.lineDisplayOptions,
  ],
  0x0099: [words(f.text, 32)],
  0x0108: [
    group(
      'softKeyTemplate', f.softKeyOffset, f.softKeyCount, f.totalSoftKeyCount,
      list('definition', f.totalSoftKeyCount, 32, 20, words(f.softKeyLabel, 16), f.softKeyEvent),
    ),
    
  ],
  0x0109: [
    group(
      'softKeySets', f.softKeySetOffset, f.softKeySetCount, f.totalSoftKeySetCount,
      list(
        'definition', f.totalSoftKeySetCount, 16, 48, numbers('softKeyTemplateIndex', f.softKeyTemplateIndex, 16),
        numbers('softKeyInfoIndex', f.softKeyInfoIndex, 16),
      ),
    ),
    
  ],
  0x0110: [f.lineInstance, f.callReference, f.softKeySetIndex, SOFT_KEYS],
  0x0112: [f.timeOutValue, labelled(f.promptStatus, 32), f.lineInstance, f.callReference],
  0x0113: [f.lineInstance, f.callReference],
  0x0114: [f.timeOutValue, labelled(f.notify, 32)],
  0x0116: [f.lineInstance],
  0x0119: [f.lineInstance, f.callReference],
  0x011f: [f.featureIndex, f.featureID, words(f.featureTextLabel, 40), f.featureStatus],
  0x0120: [f.timeOutValue, f.priority, labelled(f.notify, 32)],
  0x0121: [f.priority],
  0x012f: [f.serviceURLIndex, words(f.serviceURL, 256), words(f.serviceURLDisplayName, 40)],
  0x0143: [f.timeOutValue, line(f.notify)],
  0x0144: [f.timeOutValue, f.priority, line(f.notify)],
  0x0145: [f.timeOutValue, f.lineInstance, f.callReference, labelled(f.promptStatus)],
  0x0146: [f.featureIndex, f.featureID, f.featureStatus, line(f.featureTextLabel)],
  0x0147: [f.lineNumber, LINE_TYPE, line(f.lineDirNumber), line(f.lineFullyQualifiedDisplayName), line(f.lineTextLabel)],
  0x0148: [f.serviceURLIndex],
  0x0149: [f.speedDialNumber, line(f.speedDialDirNumber), line(f.speedDialDisplayName)],
});
