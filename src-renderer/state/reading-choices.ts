/**
 * What packets are read by: options, protocols in use, rules for ports, secrets. The engine is told, it is remembered, and what is
 * open is read anew.
 */
import type { DecodeRule, EngineOptions } from '../engine/api.ts';
import { engineOptions } from './preferred-reading.ts';
import { secretsIn, summaryText } from './secrets.ts';
import type { Workspace } from './workspace.ts';

export function setOptions({ preferences, engine, tabs, notices }: Workspace, change: Partial<EngineOptions>): void {
  preferences.change(change);
  engine.setOptions(engineOptions(preferences.value)).then(
    () => tabs.value.captures.forEach((capture) => capture.reread()),
    notices.fail,
  );
}

/** Reads the packets of ports as protocols. */
export function setDecodeRules(workspace: Workspace, decodeRules: readonly DecodeRule[]): Promise<void> {
  return readAnew(
    workspace,
    () => workspace.engine.setDecodeRules(decodeRules),
    () => workspace.preferences.change({ decodeRules }),
  );
}

/** Reads packets as none of these protocols. */
export function setDisabledProtocols(workspace: Workspace, disabledProtocols: readonly string[]): Promise<void> {
  return readAnew(
    workspace,
    () => workspace.engine.setDisabledProtocols(disabledProtocols),
    () => workspace.preferences.change({ disabledProtocols }),
  );
}

/** The preferences are another profile's now. Nothing is written back: when the engine has them, a third profile may be active. */
export function decodeAsPreferred(workspace: Workspace): Promise<void> {
  const { disabledProtocols, decodeRules } = workspace.preferences.value;
  return readAnew(
    workspace,
    // Both at once: those of the next profile come behind both.
    () => Promise.all([workspace.engine.setDisabledProtocols(disabledProtocols), workspace.engine.setDecodeRules(decodeRules)]),
    () => {},
  );
}

/** The shown capture comes first. What is closed meanwhile stays closed; when something else is changed meanwhile, that reads all of them. */
async function readAnew(workspace: Workspace, tell: () => Promise<unknown>, told: () => void): Promise<void> {
  try {
    await tell();
  } catch (error) {
    return workspace.notices.fail(error);
  }
  told();
  const isNewest = workspace.readings.next();
  const { active, captures } = workspace.tabs.value,
    others = captures.filter((capture) => capture !== active);
  for (const capture of active === undefined ? others : [active, ...others]) {
    if (isNewest() && workspace.tabs.value.captures.includes(capture)) await workspace.reload(capture);
  }
}

/** Decrypts all captures, these and those to come, with key log lines and private keys. */
export function setSecrets(workspace: Workspace, text: string): void {
  const { engine, tabs, notices } = workspace;
  workspace.secrets = text;
  engine.setSecrets(secretsIn(text)).then(
    (summary) => {
      notices.say(summaryText(summary));
      const { outdated } = summary;
      for (const capture of tabs.value.captures) {
        if (outdated.includes(capture.id)) void workspace.reload(capture);
        else void capture.decrypted().catch(notices.fail);
      }
    },
    notices.fail,
  );
}
