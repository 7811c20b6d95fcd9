/** What numbers of the Service Location Protocol stand for: RFC 2608 §7, §8 and RFC 2165 §4.4. */
export const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Service Request', 2: 'Service Reply', 3: 'Service Registration', 4: 'Service Deregister', 5: 'Service Acknowledge', 6: 'Attribute Request',
  7: 'Attribute Reply', 8: 'DA Advertisement', 9: 'Service Type Request', 10: 'Service Type Reply', 11: 'SA Advertisement',
};
export const ERRORS_1: Readonly<Record<number, string>> = {
  0: 'No Error', 1: 'Language not supported', 2: 'Protocol parse error', 3: 'Invalid registration', 4: 'Scope not supported',
  5: 'Character set not understood', 6: 'Authentication absent', 7: 'Authentication failed',
};
export const ERRORS_2: Readonly<Record<number, string>> = {
  0: 'No Error', 1: 'No data in the requested language', 2: 'The message fails to obey SLP syntax.', 3: 'The SrvReg has problems',
  4: 'Scope list not supported', 5: 'Unsupported SLP SPI.', 6: 'URL and ATTR authentication not provided', 7: 'Authentication error',
  9: 'Unsupported version number in message header', 10: 'The DA (or SA) is too sick to respond', 11: 'UA or SA SHOULD retry',
  12: 'Unknown option from the mandatory range', 13: 'Invalid SrvReg', 14: 'No support for AttrRqst or SrvTypeRqst', 15: 'SrvReg sent too soon',
};
export const REQUEST = 1, REPLY = 2, REGISTRATION = 3, DEREGISTRATION = 4, ACKNOWLEDGE = 5, ATTRIBUTES = 6, ATTRIBUTES_REPLY = 7, DIRECTORY = 8;
export const TYPES = 9, TYPES_REPLY = 10, AGENT = 11;
