/** Names of ISUP's numbers: parameters (ITU-T Q.763 table 5), callers (§3.11) and media (§3.54). */

export const PARAMETERS: Readonly<Record<number, string>> = {
  0: 'End of optional parameters', 1: 'Call Reference (national use)', 2: 'Transmission medium requirement', 3: 'Access transport',
  4: 'Called party number', 5: 'Subsequent number', 6: 'Nature of connection indicators', 7: 'Forward call indicators',
  8: 'Optional forward call indicators', 9: "Calling party's category", 10: 'Calling party number', 11: 'Redirecting number',
  12: 'Redirection number', 13: 'Connection request', 14: 'Information request indicators (national use)',
  15: 'Information indicators (national use)', 16: 'Continuity request', 17: 'Backward call indicators', 18: 'Cause indicators',
  19: 'Redirection information', 21: 'Circuit group supervision message type', 22: 'Range and Status', 24: 'Facility indicator',
  26: 'Closed user group interlock code', 29: 'User service information', 30: 'Signalling point code (national use)',
  32: 'User-to-user information', 33: 'Connected number', 34: 'Suspend/Resume indicators', 35: 'Transit network selection (national use)',
  36: 'Event information', 37: 'Circuit assignment map', 38: 'Circuit state indicator (national use)', 39: 'Automatic congestion level',
  40: 'Original called number', 41: 'Backward call indicators', 42: 'User-to-user indicators', 43: 'Origination ISC point code',
  44: 'Generic notification indicator', 45: 'Call history information', 46: 'Access delivery information',
  47: 'Network specific facility (national use)', 48: 'User service information prime', 49: 'Propagation delay counter',
  50: 'Remote operations (national use)', 51: 'Service activation', 52: 'User teleservice information', 53: 'Transmission medium used',
  54: 'Call diversion information', 55: 'Echo control information', 56: 'Message compatibility information',
  57: 'Parameter compatibility information', 58: 'MLPP precedence', 59: 'MCID request indicators', 60: 'MCID response indicators',
  61: 'Hop counter', 62: 'Transmission medium requirement prime', 63: 'Location number', 64: 'Redirection number restriction',
  67: 'Call transfer reference', 68: 'Loop prevention indicators', 69: 'Call transfer number', 75: 'CCSS', 76: 'Forward GVNS',
  77: 'Backward GVNS', 78: 'Redirect capability (reserved for national use)', 91: 'Network management controls', 101: 'Correlation id',
  102: 'SCF id', 110: 'Call diversion treatment indicators', 111: 'Called IN number', 112: 'Call offering treatment indicators',
  113: 'Charged party identification (national use)', 114: 'Conference treatment indicators', 115: 'Display information',
  116: 'UID action indicators', 117: 'UID capability indicators', 119: 'Redirect counter (reserved for national use)',
  120: 'Application transport', 121: 'Collect call request', 142: 'Forward CAT indicators', 143: 'Backward CAT indicators',
  150: 'Automatic re-routing', 166: 'IEPS call information', 168: 'VED information', 192: 'Generic number',
  193: 'Generic digits (national use)',
};

export const CATEGORIES: Readonly<Record<number, string>> = {
  0: 'Category unknown at this time (national use)', 1: 'operator, language French', 2: 'operator, language English',
  3: 'operator, language German', 4: 'operator, language Russian', 5: 'operator, language Spanish', 6: 'available to Administrations',
  7: 'available to Administrations', 8: 'available to Administrations', 9: 'reserved (national use)', 10: 'ordinary calling subscriber',
  11: 'calling subscriber with priority', 12: 'data call (voice band data)', 13: 'test call',
  14: 'IEPS call marking for preferential call set up', 15: 'payphone', 16: 'Mobile terminal located in the home PLMN',
  17: 'Mobile terminal located in a visited PLMN',
};

export const MEDIA: Readonly<Record<number, string>> = {
  0: 'speech', 2: '64 kbit/s unrestricted', 3: '3.1 kHz audio',
  4: 'reserved for alternate speech (service 2)/64 kbit/s unrestricted (service 1)',
  5: 'reserved for alternate 64 kbit/s unrestricted (service 1)/speech (service 2)', 6: '64 kbit/s preferred', 7: '2x64 kbit/s unrestricted',
  8: '384 kbit/s unrestricted', 9: '1536 kbit/s unrestricted', 10: '1920 kbit/s unrestricted', 16: '3x64 kbit/s unrestricted',
  17: '4x64 kbit/s unrestricted', 18: '5x64 kbit/s unrestricted', 20: '7x64 kbit/s unrestricted', 21: '8x64 kbit/s unrestricted',
  22: '9x64 kbit/s unrestricted', 23: '10x64 kbit/s unrestricted', 24: '11x64 kbit/s unrestricted', 25: '12x64 kbit/s unrestricted',
  26: '13x64 kbit/s unrestricted', 27: '14x64 kbit/s unrestricted', 28: '15x64 kbit/s unrestricted', 29: '16x64 kbit/s unrestricted',
  30: '17x64 kbit/s unrestricted', 31: '18x64 kbit/s unrestricted', 32: '19x64 kbit/s unrestricted', 33: '20x64 kbit/s unrestricted',
  34: '21x64 kbit/s unrestricted', 35: '22x64 kbit/s unrestricted', 36: '23x64 kbit/s unrestricted', 38: '25x64 kbit/s unrestricted',
  39: '26x64 kbit/s unrestricted', 40: '27x64 kbit/s unrestricted', 41: '28x64 kbit/s unrestricted', 42: '29x64 kbit/s unrestricted',
};
