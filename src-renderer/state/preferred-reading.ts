/** What an engine is told of the preferences before it reads packets. */
import type { Engine, EngineOptions } from '../engine/api.ts';
import { type Preferences, defaultPreferences } from './preferences.ts';

export function engineOptions({ verifyChecksums, relativeNumbers, macNames, hostNames, portNames }: Preferences): EngineOptions {
  return { verifyChecksums, relativeNumbers, macNames, hostNames, portNames };
}

/** Tells an engine that knows nothing yet. */
export async function readAsPreferred(engine: Engine, preferences: Preferences): Promise<void> {
  const { disabledProtocols, decodeRules } = preferences,
    options = engineOptions(preferences);
  const isUsual = Object.entries(options).every(([name, value]) => value === defaultPreferences[name as keyof EngineOptions]);
  await Promise.all([
    ...(disabledProtocols.length > 0 ? [engine.setDisabledProtocols(disabledProtocols)] : []),
    ...(decodeRules.length > 0 ? [engine.setDecodeRules(decodeRules)] : []),
    ...(isUsual ? [] : [engine.setOptions(options)]),
  ]);
}
