/** Events of a device, and who is told of them: ISO 9506-2 clause 17. */
const ALARM_RULE = 'INTEGER { none(0), simple(1), ack-active(2), ack-all(3) }';
const FILTER = 'INTEGER { not-acked(0), acked(1), all(2) }';
const SEVERITIES = 'SEQUENCE { mostSevere [0] INTEGER, leastSevere [1] INTEGER }';

export const EVENT_TYPES = `
  EC-State ::= INTEGER { disabled(0), idle(1), active(2) }
  EE-State ::= INTEGER {
    disabled(0), idle(1), active(2), activeNoAckA(3), idleNoAckI(4), idleNoAckA(5), idleAcked(6), activeAcked(7) }
  EventTime ::= CHOICE { timeOfDayT [0] TimeOfDay, timeSequenceIdentifier [1] INTEGER }
  Transitions ::= BIT STRING {
    idle-to-disabled(0), active-to-disabled(1), disabled-to-idle(2), active-to-idle(3), disabled-to-active(4), idle-to-active(5),
    any-to-deleted(6) }
  ConditionName ::= CHOICE { eventCondition [0] EXPLICIT ObjectName, undefined [1] NULL }

  DefineEventCondition-Request ::= SEQUENCE {
    eventConditionName [0] EXPLICIT ObjectName, class [1] EC-Class, prio-rity [2] INTEGER DEFAULT normalPriority,
    severity [3] INTEGER DEFAULT normalSeverity, alarmSummaryReports [4] BOOLEAN OPTIONAL,
    monitoredVariable [6] EXPLICIT VariableSpecification OPTIONAL, evaluationInterval [7] INTEGER OPTIONAL }
  EC-Class ::= INTEGER { network-triggered(0), monitored(1) }
  DeleteEventCondition-Request ::= CHOICE {
    specific [0] SEQUENCE OF ObjectName, aa-specific [1] NULL, domain [2] Identifier, vmd [3] NULL }
  EventConditionAttributes-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN DEFAULT FALSE, class [1] EC-Class, prio-rity [2] INTEGER DEFAULT normalPriority,
    severity [3] INTEGER DEFAULT normalSeverity, alarmSummaryReports [4] BOOLEAN DEFAULT FALSE,
    monitoredVariable [6] EXPLICIT CHOICE { variableReference [0] EXPLICIT VariableSpecification, undefined [1] NULL } OPTIONAL,
    evaluationInterval [7] INTEGER OPTIONAL }
  ReportEventConditionStatus-Response ::= SEQUENCE {
    currentState [0] EC-State, numberOfEventEnrollments [1] INTEGER, enabled [2] BOOLEAN OPTIONAL,
    timeOfLastTransitionToActive [3] EXPLICIT EventTime OPTIONAL, timeOfLastTransitionToIdle [4] EXPLICIT EventTime OPTIONAL }
  AlterEventConditionMonitoring-Request ::= SEQUENCE {
    eventConditionName [0] EXPLICIT ObjectName, enabled [1] BOOLEAN OPTIONAL, priority [2] INTEGER OPTIONAL,
    alarmSummaryReports [3] BOOLEAN OPTIONAL, evaluationInterval [4] INTEGER OPTIONAL }
  TriggerEvent-Request ::= SEQUENCE { eventConditionName [0] EXPLICIT ObjectName, priority [1] INTEGER OPTIONAL }
  DefineEventAction-Request ::= SEQUENCE {
    eventActionName [0] EXPLICIT ObjectName, listOfModifier [1] SEQUENCE OF Modifier OPTIONAL,
    confirmedServiceRequest [2] EXPLICIT ConfirmedServiceRequest }
  DeleteEventAction-Request ::= CHOICE {
    specific [0] SEQUENCE OF ObjectName, aa-specific [1] NULL, domain [3] Identifier, vmd [4] NULL }
  GetEventActionAttributes-Response ::= SEQUENCE {
    mmsDeletable [0] BOOLEAN DEFAULT FALSE, listOfModifier [1] SEQUENCE OF Modifier,
    confirmedServiceRequest [2] EXPLICIT ConfirmedServiceRequest }
  DefineEventEnrollment-Request ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, eventConditionName [1] EXPLICIT ObjectName, eventConditionTransition [2] Transitions,
    alarmAcknowledgementRule [3] ${ALARM_RULE}, eventActionName [4] EXPLICIT ObjectName OPTIONAL,
    clientApplication [5] ApplicationReference OPTIONAL }
  DeleteEventEnrollment-Request ::= CHOICE {
    specific [0] SEQUENCE OF ObjectName, ec [1] EXPLICIT ObjectName, ea [2] EXPLICIT ObjectName }
  GetEventEnrollmentAttributes-Request ::= SEQUENCE {
    scopeOfRequest [0] INTEGER { specific(0), client(1), ec(2), ea(3) } DEFAULT client,
    eventEnrollmentNames [1] SEQUENCE OF ObjectName OPTIONAL, clientApplication [2] ApplicationReference OPTIONAL,
    eventConditionName [3] EXPLICIT ObjectName OPTIONAL, eventActionName [4] EXPLICIT ObjectName OPTIONAL,
    continueAfter [5] EXPLICIT ObjectName OPTIONAL }
  EventEnrollments-Response ::= SEQUENCE {
    listOfEventEnrollment [0] SEQUENCE OF EventEnrollment, moreFollows [1] BOOLEAN DEFAULT FALSE }
  EventEnrollment ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, eventConditionName [1] EXPLICIT ConditionName,
    eventActionName [2] EXPLICIT CHOICE { eventAction [0] EXPLICIT ObjectName, undefined [1] NULL } OPTIONAL,
    clientApplication [3] ApplicationReference OPTIONAL, mmsDeletable [4] BOOLEAN DEFAULT FALSE,
    enrollmentClass [5] INTEGER { modifier(0), notification(1) }, duration [6] Duration DEFAULT current, invokeID [7] INTEGER OPTIONAL,
    remainingAcceptableDelay [8] INTEGER OPTIONAL }
  Duration ::= INTEGER { current(0), permanent(1) }
  ReportEventEnrollmentStatus-Response ::= SEQUENCE {
    eventConditionTransitions [0] Transitions, notificationLost [1] BOOLEAN DEFAULT FALSE, duration [2] Duration,
    alarmAcknowledgmentRule [3] ${ALARM_RULE} OPTIONAL, currentState [4] EE-State }
  AlterEventEnrollment-Request ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, eventConditionTransitions [1] Transitions OPTIONAL,
    alarmAcknowledgmentRule [2] ${ALARM_RULE} OPTIONAL }
  AlterEventEnrollment-Response ::= SEQUENCE {
    currentState [0] EXPLICIT CHOICE { state [0] EE-State, undefined [1] NULL }, transitionTime [1] EXPLICIT EventTime }
  AcknowledgeEventNotification-Request ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, acknowledgedState [2] EC-State,
    timeOfAcknowledgedTransition [3] EXPLICIT EventTime }

  GetAlarmSummary-Request ::= SEQUENCE {
    enrollmentsOnly [0] BOOLEAN DEFAULT TRUE, activeAlarmsOnly [1] BOOLEAN DEFAULT TRUE, acknowledgmentFilter [2] ${FILTER} DEFAULT not-acked,
    severityFilter [3] ${SEVERITIES} OPTIONAL, continueAfter [5] EXPLICIT ObjectName OPTIONAL }
  GetAlarmSummary-Response ::= SEQUENCE { listOfAlarmSummary [0] SEQUENCE OF AlarmSummary, moreFollows [1] BOOLEAN DEFAULT FALSE }
  AlarmSummary ::= SEQUENCE {
    eventConditionName [0] EXPLICIT ObjectName, severity [1] INTEGER, currentState [2] EC-State,
    unacknowledgedState [3] INTEGER { none(0), active(1), idle(2), both(3) },
    timeOfLastTransitionToActive [5] EXPLICIT EventTime OPTIONAL, timeOfLastTransitionToIdle [6] EXPLICIT EventTime OPTIONAL }
  GetAlarmEnrollmentSummary-Request ::= SEQUENCE {
    enrollmentsOnly [0] BOOLEAN DEFAULT TRUE, activeAlarmsOnly [1] BOOLEAN DEFAULT TRUE, acknowledgmentFilter [2] ${FILTER} DEFAULT not-acked,
    severityFilter [3] ${SEVERITIES} OPTIONAL, continueAfter [5] EXPLICIT ObjectName OPTIONAL }
  GetAlarmEnrollmentSummary-Response ::= SEQUENCE {
    listOfAlarmEnrollmentSummary [0] SEQUENCE OF AlarmEnrollmentSummary, moreFollows [1] BOOLEAN DEFAULT FALSE }
  AlarmEnrollmentSummary ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, clientApplication [2] ApplicationReference OPTIONAL, severity [3] INTEGER,
    currentState [4] EC-State, notificationLost [6] BOOLEAN DEFAULT FALSE, alarmAcknowledgmentRule [7] ${ALARM_RULE} OPTIONAL,
    enrollementState [8] EE-State OPTIONAL, timeOfLastTransitionToActive [9] EXPLICIT EventTime OPTIONAL,
    timeActiveAcknowledged [10] EXPLICIT EventTime OPTIONAL, timeOfLastTransitionToIdle [11] EXPLICIT EventTime OPTIONAL,
    timeIdleAcknowledged [12] EXPLICIT EventTime OPTIONAL }

  EventNotification ::= SEQUENCE {
    eventEnrollmentName [0] EXPLICIT ObjectName, eventConditionName [1] EXPLICIT ConditionName, severity [2] INTEGER,
    currentState [3] EC-State OPTIONAL, transitionTime [4] EXPLICIT EventTime, notificationLost [6] BOOLEAN DEFAULT FALSE,
    alarmAcknowledgmentRule [7] ${ALARM_RULE} OPTIONAL,
    actionResult [8] SEQUENCE {
      eventActioName ObjectName,
      eventActionResult CHOICE { success [0] EXPLICIT ConfirmedServiceResponse, failure [1] ServiceError } } OPTIONAL }`;
