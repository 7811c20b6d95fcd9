/** Messages of MMS and what they are made of: ISO 9506-2 clauses 7, 8 and 19, in the words that Wireshark calls its fields by. */
const REQUESTS: Readonly<Record<number, string>> = {
  0: 'status Status-Request', 1: 'getNameList GetNameList-Request', 2: 'identify NULL', 3: 'rename Rename-Request', 4: 'read Read-Request',
  5: 'write Write-Request', 6: 'getVariableAccessAttributes VariableAttributes-Request', 7: 'defineNamedVariable DefineNamedVariable-Request',
  8: 'defineScatteredAccess DefineScatteredAccess-Request', 9: 'getScatteredAccessAttributes ObjectName',
  10: 'deleteVariableAccess DeleteVariableAccess-Request', 11: 'defineNamedVariableList DefineNamedVariableList-Request',
  12: 'getNamedVariableListAttributes ObjectName', 13: 'deleteNamedVariableList DeleteNamedVariableList-Request',
  14: 'defineNamedType DefineNamedType-Request', 15: 'getNamedTypeAttributes ObjectName', 16: 'deleteNamedType DeleteNamedType-Request',
  17: 'input Input-Request', 18: 'output Output-Request', 19: 'takeControl TakeControl-Request', 20: 'relinquishControl RelinquishControl-Request',
  21: 'defineSemaphore DefineSemaphore-Request', 22: 'deleteSemaphore ObjectName', 23: 'reportSemaphoreStatus ObjectName',
  24: 'reportPoolSemaphoreStatus ReportPoolSemaphoreStatus-Request', 25: 'reportSemaphoreEntryStatus ReportSemaphoreEntryStatus-Request',
  26: 'initiateDownloadSequence InitiateDownloadSequence-Request', 27: 'downloadSegment Identifier',
  28: 'terminateDownloadSequence TerminateDownloadSequence-Request', 29: 'initiateUploadSequence Identifier', 30: 'uploadSegment INTEGER',
  31: 'terminateUploadSequence INTEGER', 32: 'requestDomainDownload RequestDomainDownload-Request',
  33: 'requestDomainUpload RequestDomainUpload-Request', 34: 'loadDomainContent LoadDomainContent-Request',
  35: 'storeDomainContent StoreDomainContent-Request', 36: 'deleteDomain Identifier', 37: 'getDomainAttributes Identifier',
  38: 'createProgramInvocation CreateProgramInvocation-Request', 39: 'deleteProgramInvocation Identifier', 40: 'start Start-Request',
  41: 'stop Stop-Request', 42: 'resume Start-Request', 43: 'reset Stop-Request', 44: 'kill Stop-Request',
  45: 'getProgramInvocationAttributes Identifier', 46: 'obtainFile ObtainFile-Request', 47: 'defineEventCondition DefineEventCondition-Request',
  48: 'deleteEventCondition DeleteEventCondition-Request', 49: 'getEventConditionAttributes ObjectName',
  50: 'reportEventConditionStatus ObjectName', 51: 'alterEventConditionMonitoring AlterEventConditionMonitoring-Request',
  52: 'triggerEvent TriggerEvent-Request', 53: 'defineEventAction DefineEventAction-Request', 54: 'deleteEventAction DeleteEventAction-Request',
  55: 'getEventActionAttributes ObjectName', 56: 'reportEventActionStatus ObjectName', 57: 'defineEventEnrollment DefineEventEnrollment-Request',
  58: 'deleteEventEnrollment DeleteEventEnrollment-Request', 59: 'alterEventEnrollment AlterEventEnrollment-Request',
  60: 'reportEventEnrollmentStatus ObjectName', 61: 'getEventEnrollmentAttributes GetEventEnrollmentAttributes-Request',
  62: 'acknowledgeEventNotification AcknowledgeEventNotification-Request', 63: 'getAlarmSummary GetAlarmSummary-Request',
  64: 'getAlarmEnrollmentSummary GetAlarmEnrollmentSummary-Request', 65: 'readJournal ReadJournal-Request',
  66: 'writeJournal WriteJournal-Request', 67: 'initializeJournal InitializeJournal-Request', 68: 'reportJournalStatus ObjectName',
  69: 'createJournal CreateJournal-Request', 70: 'deleteJournal CreateJournal-Request', 71: 'getCapabilityList GetCapabilityList-Request',
  72: 'fileOpen FileOpen-Request', 73: 'fileRead INTEGER', 74: 'fileClose INTEGER', 75: 'fileRename FileRename-Request',
  76: 'fileDelete FileName', 77: 'fileDirectory FileDirectory-Request',
};

/** Those that say more than that it was done. */
const RESPONSES: Readonly<Record<number, string>> = {
  0: 'status Status-Response', 1: 'getNameList GetNameList-Response', 2: 'identify Identify-Response', 4: 'read Read-Response',
  5: 'write Write-Response', 6: 'getVariableAccessAttributes VariableAttributes-Response',
  9: 'getScatteredAccessAttributes ScatteredAttributes-Response', 10: 'deleteVariableAccess Deleted-Response',
  12: 'getNamedVariableListAttributes NamedVariableList-Response', 13: 'deleteNamedVariableList Deleted-Response',
  15: 'getNamedTypeAttributes VariableType-Response', 16: 'deleteNamedType Deleted-Response', 17: 'input VisibleString',
  19: 'takeControl TakeControl-Response', 23: 'reportSemaphoreStatus ReportSemaphoreStatus-Response',
  24: 'reportPoolSemaphoreStatus ReportPoolSemaphoreStatus-Response', 25: 'reportSemaphoreEntryStatus ReportSemaphoreEntryStatus-Response',
  27: 'downloadSegment DownloadSegment-Response', 29: 'initiateUploadSequence InitiateUploadSequence-Response',
  30: 'uploadSegment DownloadSegment-Response', 32: 'requestDomainDownLoad NULL', 37: 'getDomainAttributes GetDomainAttributes-Response',
  45: 'getProgramInvocationAttributes ProgramInvocation-Response', 48: 'deleteEventCondition INTEGER',
  49: 'getEventConditionAttributes EventConditionAttributes-Response', 50: 'reportEventConditionStatus ReportEventConditionStatus-Response',
  54: 'deleteEventAction INTEGER', 55: 'getEventActionAttributes GetEventActionAttributes-Response', 56: 'reportActionStatus INTEGER',
  57: 'defineEventEnrollment NULL', 58: 'deleteEventEnrollment INTEGER', 59: 'alterEventEnrollment AlterEventEnrollment-Response',
  60: 'reportEventEnrollmentStatus ReportEventEnrollmentStatus-Response', 61: 'getEventEnrollmentAttributes EventEnrollments-Response',
  63: 'getAlarmSummary GetAlarmSummary-Response', 64: 'getAlarmEnrollmentSummary GetAlarmEnrollmentSummary-Response',
  65: 'readJournal ReadJournal-Response', 67: 'initializeJournal INTEGER', 68: 'reportJournalStatus ReportJournalStatus-Response',
  71: 'getCapabilityList GetCapabilityList-Response', 72: 'fileOpen FileOpen-Response', 73: 'fileRead FileRead-Response',
  77: 'fileDirectory FileDirectory-Response',
};

/** Alternatives whose content is a choice have its tag within theirs. */
const services = (of: (tag: number) => string): string => Array.from({ length: 78 }, (_, tag) => {
  const [name, type] = of(tag).split(' ');
  return `${name} [${tag}] ${type}`;
}).join(', ');

const REQUEST_SERVICES = services(tag => REQUESTS[tag]);
const RESPONSE_SERVICES = services(tag => RESPONSES[tag] ?? `${REQUESTS[tag].split(' ')[0]} NULL`);

/** §7.5.3: services that an end supports, by their bits: those of requests, and what is said unasked. */
const SUPPORTED = [
  ...Array.from({ length: 78 }, (_, tag) => (tag === 56 ? 'reportActionStatus' : REQUESTS[tag].split(' ')[0])),
  'unsolicitedStatus', 'informationReport', 'eventNotification', 'attachToEventCondition', 'attachToSemaphore', 'conclude', 'cancel',
].map((name, bit) => `${name}(${bit})`).join(', ');

const PARAMETERS = ['str1', 'str2', 'vnam', 'valt', 'vadr', 'vsca', 'tpy', 'vlis', 'real', 'spare_bit9', 'cei'].map((name, bit) => `${name}(${bit})`)
  .join(', ');

const initiate = (kind: string, side: string, detail: string): string => `
  localDetail${side} [0] INTEGER OPTIONAL, ${kind}MaxServOutstandingCalling [1] INTEGER, ${kind}MaxServOutstandingCalled [2] INTEGER,
  ${kind}DataStructureNestingLevel [3] INTEGER OPTIONAL,
  ${detail} [4] SEQUENCE {
    ${kind}VersionNumber [0] INTEGER, ${kind}ParameterCBB [1] ParameterSupportOptions, servicesSupported${side} [2] ServiceSupportOptions }`;

export const MESSAGE_TYPES = `
  MMSpdu ::= CHOICE {
    confirmed-RequestPDU [0] Confirmed-RequestPDU, confirmed-ResponsePDU [1] Confirmed-ResponsePDU, confirmed-ErrorPDU [2] Confirmed-ErrorPDU,
    unconfirmed-PDU [3] Unconfirmed-PDU, rejectPDU [4] RejectPDU, cancel-RequestPDU [5] INTEGER, cancel-ResponsePDU [6] INTEGER,
    cancel-ErrorPDU [7] Cancel-ErrorPDU, initiate-RequestPDU [8] Initiate-RequestPDU, initiate-ResponsePDU [9] Initiate-ResponsePDU,
    initiate-ErrorPDU [10] ServiceError, conclude-RequestPDU [11] NULL, conclude-ResponsePDU [12] NULL, conclude-ErrorPDU [13] ServiceError }
  Confirmed-RequestPDU ::= SEQUENCE {
    invokeID INTEGER, listOfModifier SEQUENCE OF Modifier OPTIONAL, confirmedServiceRequest ConfirmedServiceRequest, ... }
  Confirmed-ResponsePDU ::= SEQUENCE { invokeID INTEGER, confirmedServiceResponse ConfirmedServiceResponse, ... }
  Confirmed-ErrorPDU ::= SEQUENCE { invokeID [0] INTEGER, modifierPosition [1] INTEGER OPTIONAL, serviceError [2] ServiceError }
  Unconfirmed-PDU ::= SEQUENCE { unconfirmedService UnconfirmedService, ... }
  Cancel-ErrorPDU ::= SEQUENCE { originalInvokeID [0] INTEGER, serviceError [1] ServiceError }
  Modifier ::= CHOICE { attach-To-Event-Condition [0] SEQUENCE { }, attach-To-Semaphore [1] SEQUENCE { } }
  UnconfirmedService ::= CHOICE {
    informationReport [0] InformationReport, unsolicitedStatus [1] Status-Response, eventNotification [2] EventNotification }
  ConfirmedServiceRequest ::= CHOICE { ${REQUEST_SERVICES} }
  ConfirmedServiceResponse ::= CHOICE { ${RESPONSE_SERVICES} }

  Initiate-RequestPDU ::= SEQUENCE { ${initiate('proposed', 'Calling', 'mmsInitRequestDetail')} }
  Initiate-ResponsePDU ::= SEQUENCE { ${initiate('negociated', 'Called', 'mmsInitResponseDetail')} }
  ParameterSupportOptions ::= BIT STRING { ${PARAMETERS} }
  ServiceSupportOptions ::= BIT STRING { ${SUPPORTED} }

  ServiceError ::= SEQUENCE {
    errorClass [0] EXPLICIT CHOICE {
      vmd-state [0] INTEGER {
        other(0), vmd-state-conflict(1), vmd-operational-problem(2), domain-transfer-problem(3), state-machine-id-invalid(4) },
      application-reference [1] INTEGER {
        other(0), aplication-unreachable(1), connection-lost(2), application-reference-invalid(3), context-unsupported(4) },
      definition [2] INTEGER {
        other(0), object-undefined(1), invalid-address(2), type-unsupported(3), type-inconsistent(4), object-exists(5),
        object-attribute-inconsistent(6) },
      resource [3] INTEGER {
        other(0), memory-unavailable(1), processor-resource-unavailable(2), mass-storage-unavailable(3), capability-unavailable(4),
        capability-unknown(5) },
      service [4] INTEGER {
        other(0), primitives-out-of-sequence(1), object-sate-conflict(2), pdu-size(3), continuation-invalid(4), object-constraint-conflict(5) },
      service-preempt [5] INTEGER { other(0), timeout(1), deadlock(2), cancel(3) },
      time-resolution [6] INTEGER { other(0), unsupportable-time-resolution(1) },
      access [7] INTEGER {
        other(0), object-access-unsupported(1), object-non-existent(2), object-access-denied(3), object-invalidated(4) },
      initiate [8] INTEGER {
        other(0), version-incompatible(1), max-segment-insufficient(2), max-services-outstanding-calling-insufficient(3),
        max-services-outstanding-called-insufficient(4), service-CBB-insufficient(5), parameter-CBB-insufficient(6),
        nesting-level-insufficient(7) },
      conclude [9] INTEGER { other(0), further-communication-required(1) },
      cancel [10] INTEGER { other(0), invoke-id-unknown(1), cancel-not-possible(2) },
      file [11] INTEGER {
        other(0), filename-ambiguous(1), file-busy(2), filename-syntax-error(3), content-type-invalid(4), position-invalid(5),
        file-acces-denied(6), file-non-existent(7), duplicate-filename(8), insufficient-space-in-filestore(9) },
      others [12] INTEGER },
    additionalCode [1] INTEGER OPTIONAL, additionalDescription [2] VisibleString OPTIONAL,
    serviceSpecificInformation [3] EXPLICIT CHOICE {
      obtainFile [0] INTEGER { source-file(0), destination-file(1) }, start [1] ProgramInvocationState, stop [2] ProgramInvocationState,
      resume [3] ProgramInvocationState, reset [4] ProgramInvocationState, deleteVariableAccess [5] INTEGER,
      deleteNamedVariableList [6] INTEGER, deleteNamedType [7] INTEGER, defineEventEnrollment-Error [8] EXPLICIT ObjectName,
      fileRename [9] INTEGER { source-file(0), destination-file(1) } } OPTIONAL }
  RejectPDU ::= SEQUENCE {
    originalInvokeID [0] INTEGER OPTIONAL,
    rejectReason CHOICE {
      confirmed-requestPDU [1] INTEGER {
        other(0), unrecognized-service(1), unrecognized-modifier(2), invalid-invokeID(3), invalid-argument(4), invalid-modifier(5),
        max-serv-outstanding-exceeded(6), max-recursion-exceeded(8), value-out-of-range(9) },
      confirmed-responsePDU [2] INTEGER {
        other(0), unrecognized-service(1), invalid-invokeID(2), invalid-result(3), max-recursion-exceeded(5), value-out-of-range(6) },
      confirmed-errorPDU [3] INTEGER {
        other(0), unrecognized-service(1), invalid-invokeID(2), invalid-serviceError(3), value-out-of-range(4) },
      unconfirmedPDU [4] INTEGER {
        other(0), unrecognized-service(1), invalid-argument(2), max-recursion-exceeded(3), value-out-of-range(4) },
      pdu-error [5] INTEGER { unknown-pdu-type(0), invalid-pdu(1), illegal-acse-mapping(2) },
      cancel-requestPDU [6] INTEGER { other(0), invalid-invokeID(1) }, cancel-responsePDU [7] INTEGER { other(0), invalid-invokeID(1) },
      cancel-errorPDU [8] INTEGER { other(0), invalid-invokeID(1), invalid-serviceError(2), value-out-of-range(3) },
      conclude-requestPDU [9] INTEGER { other(0), invalid-argument(1) }, conclude-responsePDU [10] INTEGER { other(0), invalid-result(1) },
      conclude-errorPDU [11] INTEGER { other(0), invalid-serviceError(1), value-out-of-range(2) } } }

  Identifier ::= VisibleString
  TimeOfDay ::= OCTET STRING
  FileName ::= SEQUENCE OF GraphicString
  ObjectName ::= CHOICE {
    vmd-specific [0] Identifier, domain-specific [1] SEQUENCE { domainId Identifier, itemId Identifier }, aa-specific [2] Identifier }
  ApplicationReference ::= SEQUENCE { }
  ProgramInvocationState ::= INTEGER {
    non-existent(0), unrunable(1), idle(2), running(3), stopped(4), starting(5), stopping(6), resuming(7), resetting(8) }
  DomainState ::= INTEGER {
    non-existent(0), loading(1), ready(2), in-use(3), complete(4), incomplete(5), d1(7), d2(8), d3(9), d4(10), d5(11), d6(12), d7(13),
    d8(14), d9(15) }
  ObjectClass ::= CHOICE {
    objectClass [0] INTEGER {
      namedVariable(0), scatteredAccess(1), namedVariableList(2), namedType(3), semaphore(4), eventCondition(5), eventAction(6),
      eventEnrollment(7), journal(8), domain(9), programInvocation(10), operatorStation(11) } }`;
