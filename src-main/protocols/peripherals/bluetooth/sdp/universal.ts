/** Attributes that any service may have (Bluetooth Core 5.2, volume 3, part B, §5.1). */
export const RECORD_HANDLE = 0, CLASSES = 1, RECORD_STATE = 2, SERVICE_ID = 3, PROTOCOLS = 4, BROWSE_GROUPS = 5, LANGUAGE_BASES = 6;
export const TIME_TO_LIVE = 7, AVAILABILITY = 8, PROFILES = 9, DOCUMENTATION = 10, EXECUTABLE = 11, ICON = 12, MORE_PROTOCOLS = 13;
export const NAME = 0x100, DESCRIPTION = 0x101, PROVIDER = 0x102;

export const UNIVERSAL: Readonly<Record<number, string>> = {
  [RECORD_HANDLE]: 'Service Record Handle', [CLASSES]: 'Service Class ID List', [RECORD_STATE]: 'Service Record State', [SERVICE_ID]: 'Service ID',
  [PROTOCOLS]: 'Protocol Descriptor List', [BROWSE_GROUPS]: 'Browse Group List', [LANGUAGE_BASES]: 'Language Base Attribute ID List',
  [TIME_TO_LIVE]: 'Service Info Time To Live', [AVAILABILITY]: 'Service Availability', [PROFILES]: 'Bluetooth Profile Descriptor List',
  [DOCUMENTATION]: 'Documentation URL', [EXECUTABLE]: 'Client Executable URL', [ICON]: 'Icon URL',
  [MORE_PROTOCOLS]: 'Additional Protocol Descriptor Lists', [NAME]: 'Service Name', [DESCRIPTION]: 'Service Description', [PROVIDER]: 'Provider Name',
};
