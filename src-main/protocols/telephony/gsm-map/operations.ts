/** What MAP's operations and errors bring with them (3GPP TS 29.002 §17.6): types of the modules, by number. */

/** Of an invocation, and of its result. */
export const PARAMETERS: Readonly<Record<number, readonly [argument?: string, result?: string]>> = {
  2: ['UpdateLocationArg', 'UpdateLocationRes'],
  3: ['CancelLocationArg', 'ExtensionRes'],
  4: ['ProvideRoamingNumberArg', 'ProvideRoamingNumberRes'],
  7: ['InsertSubscriberDataArg', 'InsertSubscriberDataRes'],
  8: ['DeleteSubscriberDataArg'],
  10: ['RegisterSS-Arg', 'SS-Info'],
  11: ['SS-ForBS-Code', 'SS-Info'],
  12: ['SS-ForBS-Code', 'SS-Info'],
  13: ['SS-ForBS-Code', 'SS-Info'],
  14: ['SS-ForBS-Code', 'InterrogateSS-Res'],
  15: ['AuthenticationFailureReportArg', 'ExtensionRes'],
  22: ['SendRoutingInfoArg', 'SendRoutingInfoRes'],
  43: ['CheckIMEI-Arg', 'CheckIMEI-Res'],
  44: ['MT-ForwardSM-Arg', 'ForwardSM-Res'],
  45: ['RoutingInfoForSM-Arg', 'RoutingInfoForSM-Res'],
  46: ['MO-ForwardSM-Arg', 'ForwardSM-Res'],
  47: ['ReportSM-DeliveryStatusArg', 'ReportSM-DeliveryStatusRes'],
  56: ['SendAuthenticationInfoArg', 'SendAuthenticationInfoRes'],
  57: ['RestoreDataArg', 'RestoreDataRes'],
  59: ['USSD-Arg', 'USSD-Res'],
  60: ['USSD-Arg', 'USSD-Res'],
  61: ['USSD-Arg'],
  63: ['InformServiceCentreArg'],
  64: ['AlertServiceCentreArg'],
  66: ['ReadyForSM-Arg', 'ExtensionRes'],
  67: ['PurgeMS-Arg', 'PurgeMS-Res'],
  70: ['ProvideSubscriberInfoArg', 'SubscriberInfoRes'],
  71: ['AnyTimeInterrogationArg', 'SubscriberInfoRes'],
};

export const ERROR_PARAMETERS: Readonly<Record<number, string>> = {
  1: 'UnknownSubscriberParam', 6: 'AbsentSubscriberSM-Param', 8: 'RoamingNotAllowedParam', 13: 'CallBarredParam', 15: 'CUG-RejectParam',
  27: 'AbsentSubscriberParam', 31: 'SubBusyForMT-SMS-Param', 32: 'SM-DeliveryFailureCause', 34: 'SystemFailureParam',
  ...Object.fromEntries([9, 10, 11, 12, 21, 28, 33, 35, 36, 39, 44, 45, 46, 47, 48, 49, 51].map(number => [number, 'OtherErrorParam'])),
};
