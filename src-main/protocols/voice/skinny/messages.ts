/** What SCCP's messages are made of, by number. */
import type { Part } from './parts.ts';
import { callMessages } from './messages/calls.ts';
import { mediaMessages } from './messages/media.ts';
import { qualityMessages } from './messages/quality.ts';
import { registrationMessages } from './messages/registration.ts';
import { stationMessages } from './messages/station.ts';

export const makeMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  ...registrationMessages(), ...stationMessages(), ...callMessages(), ...mediaMessages(), ...qualityMessages(),
});
