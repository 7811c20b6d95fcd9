/** Names of values in messages of SCCP. */

export const ADD_PARTICIPANT_RESULT_NAMES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'ResourceNotAvailable', 2: 'ConferenceNotExist', 3: 'DuplicateCallRef', 4: 'SystemErr',
};

export const ALARM_SEVERITY_NAMES: Readonly<Record<number, string>> = {
  0: 'Critical', 1: 'Warning', 2: 'Informational', 4: 'Unknown', 7: 'Major', 8: 'Minor', 10: 'Marginal', 20: 'TraceInfo',
};

export const ALGORITHM_ID_NAMES: Readonly<Record<number, string>> = {
  0: 'NO_ENCRYPTION', 1: 'CCM_AES_CM_128_HMAC_SHA1_32', 2: 'CCM_AES_CM_128_HMAC_SHA1_80', 3: 'CCM_F8_128_HMAC_SHA1_32',
  4: 'CCM_F8_128_HMAC_SHA1_80', 5: 'CCM_AEAD_AES_128_GCM', 6: 'CCM_AEAD_AES_256_GCM',
};

export const CALL_HISTORY_DISPOSITION_NAMES: Readonly<Record<number, string>> = {
  0: 'Ignore', 1: 'PlacedCalls', 2: 'ReceivedCalls', 3: 'MissedCalls', 65535: 'UnknownDisp',
};

export const CALL_SECURITY_STATUS_NAMES: Readonly<Record<number, string>> = {
  0: 'Unknown', 1: 'NotAuthenticated', 2: 'Authenticated', 3: 'Encrypted', 4: 'Max',
};

export const CALL_STATES: Readonly<Record<number, string>> = {
  0: 'Idle', 1: 'OffHook', 2: 'OnHook', 3: 'RingOut', 4: 'RingIn', 5: 'Connected', 6: 'Busy', 7: 'Congestion', 8: 'Hold',
  9: 'CallWaiting', 10: 'CallTransfer', 11: 'CallPark', 12: 'Proceed', 13: 'CallRemoteMultiline', 14: 'InvalidNumber',
  15: 'HoldRevert', 16: 'Whisper', 17: 'RemoteHold', 18: 'MaxState',
};

export const CAUSE_NAMES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'RouteFail', 2: 'AuthFail', 3: 'Timeout', 4: 'TrunkTerm', 5: 'TrunkForbidden', 6: 'Throttle',
};

export const COMMAND_NAMES: Readonly<Record<number, string>> = {
  0: 'videoFreezePicture', 1: 'videoFastUpdatePicture', 2: 'videoFastUpdateGOB', 3: 'videoFastUpdateMB', 4: 'lostPicture',
  5: 'lostPartialPicture', 6: 'recoveryReferencePicture', 7: 'temporalSpatialTradeOff',
};

export const QOS_ERRORS: Readonly<Record<number, string>> = {
  0: 'QOS_CAUSE_RESERVATION_TIMEOUT', 1: 'QOS_CAUSE_PATH_FAIL', 2: 'QOS_CAUSE_RESV_FAIL', 3: 'QOS_CAUSE_LISTEN_FAIL',
  4: 'QOS_CAUSE_RESOURCE_UNAVAILABLE', 5: 'QOS_CAUSE_LISTEN_TIMEOUT', 6: 'QOS_CAUSE_RESV_RETRIES_FAIL',
  7: 'QOS_CAUSE_PATH_RETRIES_FAIL', 8: 'QOS_CAUSE_RESV_PREEMPTION', 9: 'QOS_CAUSE_PATH_PREEMPTION',
  10: 'QOS_CAUSE_RESV_MODIFY_FAIL', 11: 'QOS_CAUSE_PATH_MODIFY_FAIL', 12: 'QOS_CAUSE_RESV_TEAR',
};

export const KEYPAD: Readonly<Record<number, string>> = {
  0: 'Zero', 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five', 6: 'Six', 7: 'Seven', 8: 'Eight', 9: 'Nine', 10: 'A', 11: 'B',
  12: 'C', 13: 'D', 14: 'Star', 15: 'Pound', 16: 'Plus',
};

export const LAMP_MODE_NAMES: Readonly<Record<number, string>> = {
  1: 'Off', 2: 'On', 3: 'Wink', 4: 'Flash', 5: 'Blink',
};

export const LAYOUTS_NAMES: Readonly<Record<number, string>> = {
  0: 'NoLayout', 1: 'OneByOne', 2: 'OneByTwo', 3: 'TwoByTwo', 4: 'TwoByTwo3Alt1', 5: 'TwoByTwo3Alt2', 6: 'ThreeByThree',
  7: 'ThreeByThree6Alt1', 8: 'ThreeByThree6Alt2', 9: 'ThreeByThree4Alt1', 10: 'ThreeByThree4Alt2',
};

export const MEDIA_STATUS: Readonly<Record<number, string>> = {
  0: 'Ok', 1: 'Unknown', 2: 'NotEnoughChannels', 3: 'CodecTooComplex', 4: 'InvalidPartyID', 5: 'InvalidCallRef',
  6: 'InvalidCodec', 7: 'InvalidPacketSize', 8: 'OutOfSockets', 9: 'EncoderOrDecoderFailed', 10: 'InvalidDynamicPayloadType',
  11: 'RequestedIpAddrTypeUnAvailable', 255: 'DeviceOnHook',
};

export const MEDIA_TYPE_NAMES: Readonly<Record<number, string>> = {
  0: 'MediaType_Invalid', 1: 'MediaType_Audio', 2: 'MediaType_Main_Video', 3: 'MediaType_FECC', 4: 'MediaType_Presentation_Video',
  5: 'MediaType_DataApp_BFCP', 6: 'MediaType_DataApp_IXChannel', 7: 'MediaType_T38', 8: 'MediaType_Max',
};

export const MODIFY_CONF_RESULT_NAMES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'ResourceNotAvailable', 2: 'ConferenceNotExist', 3: 'InvalidParameter', 4: 'MoreActiveCallsThanReserved',
  5: 'InvalidResourceType', 6: 'SystemErr',
};

export const MWI_NOTIFICATION_RESULT_NAMES: Readonly<Record<number, string>> = {
  0: 'Ok', 1: 'GeneralError', 2: 'RequestRejected', 3: 'VmCountOutOfBounds', 4: 'FaxCountOutOfBounds',
  5: 'InvalidPriorityVmCount', 6: 'InvalidPriorityFaxCount',
};

export const RING_MODE_NAMES: Readonly<Record<number, string>> = {
  1: 'RingOff', 2: 'InsideRing', 3: 'OutsideRing', 4: 'FeatureRing', 5: 'FlashOnly', 6: 'PrecedenceRing',
};

export const RSVP_ERRORS: Readonly<Record<number, string>> = {
  0: 'CONFIRM', 1: 'ADMISSION', 2: 'ADMINISTRATIVE', 3: 'NO_PATH_INFORMATION', 4: 'NO_SENDER_INFORMATION', 5: 'CONFLICTING_STYLE',
  6: 'UNKNOWN_STYLE', 7: 'CONFLICTING_DST_PORTS', 8: 'CONFLICTING_SRC_PORTS', 12: 'SERVICE_PREEMPTED', 13: 'UNKNOWN_OBJECT_CLASS',
  14: 'UNKNOWN_CLASS_TYPE', 20: 'API', 21: 'TRAFFIC', 22: 'TRAFFIC_SYSTEM', 23: 'SYSTEM', 24: 'ROUTING_PROBLEM',
};

export const SESSION_TYPE_NAMES: Readonly<Record<number, string>> = {
  1: 'Chat', 2: 'Whiteboard', 4: 'ApplicationSharing', 8: 'FileTransfer', 16: 'Video',
};

export const SOFT_KEY_SETS: Readonly<Record<number, string>> = {
  0: 'On Hook', 1: 'Connected', 2: 'On Hold', 3: 'Ring In', 4: 'Off Hook', 5: 'Connected Transferable', 6: 'Digits Following',
  7: 'Connected Conference', 8: 'Ring Out', 9: 'OffHook with Features', 10: 'In Use Hint', 11: 'On Hook with Stealable Call',
};

export const SOFT_KEY_TEMPLATES: Readonly<Record<number, string>> = {
  1: 'Redial', 2: 'NewCall', 3: 'Hold', 4: 'Transfer', 5: 'CfwdAll', 6: 'CfwdBusy', 7: 'CfwdNoAnswer', 8: 'BackSpace',
  9: 'EndCall', 10: 'Resume', 11: 'Answer', 12: 'Info', 13: 'Confrn', 14: 'Park', 15: 'Join', 16: 'MeetMe', 17: 'PickUp',
  18: 'GrpPickup', 19: 'Monitor', 20: 'CallBack', 21: 'Barge', 22: 'DND', 23: 'ConfList', 24: 'Select', 25: 'Private',
  26: 'Transfer Voicemail', 27: 'Direct Transfer', 28: 'Immediate Divert', 29: 'Video Mode', 30: 'Intercept', 31: 'Empty',
  32: 'Dial', 33: 'Conference Barge',
};

/** The same keys, numbered from 301 on. */
export const SOFT_KEY_INFOS: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(SOFT_KEY_TEMPLATES).map(([number, name]) => [300 + Number(number), name]),
);

export const STIMULI: Readonly<Record<number, string>> = {
  1: 'LastNumberRedial', 2: 'SpeedDial', 3: 'Hold', 4: 'Transfer', 5: 'ForwardAll', 6: 'ForwardBusy', 7: 'ForwardNoAnswer',
  8: 'Display', 9: 'Line', 10: 'T120Chat', 11: 'T120Whiteboard', 12: 'T120ApplicationSharing', 13: 'T120FileTransfer',
  14: 'Video', 15: 'VoiceMail', 16: 'AnswerRelease', 17: 'AutoAnswer', 18: 'Select', 19: 'Privacy', 20: 'ServiceURL',
  21: 'BLFSpeedDial', 22: 'DPark', 23: 'Intercom', 27: 'MaliciousCall', 33: 'GenericAppB1', 34: 'GenericAppB2',
  35: 'GenericAppB3', 36: 'GenericAppB4', 37: 'GenericAppB5', 123: 'MeetMeConference', 125: 'Conference', 126: 'CallPark',
  127: 'CallPickUp', 128: 'GroupCallPickUp', 129: 'Mobility', 130: 'DoNotDisturb', 131: 'ConfList', 132: 'RemoveLastParticipant',
  133: 'QRT', 134: 'CallBack', 135: 'OtherPickup', 136: 'VideoMode', 137: 'NewCall', 138: 'EndCall', 139: 'HLog', 143: 'Queuing',
  255: 'MaxStimulusValue',
};
