/** How packets are read: options, secrets, descriptions of messages, and which protocols there are. */
import type { DecodeRule, Engine } from '../../api/index.ts';
import { SCHEMA } from '../../protocols/web/protobuf.ts';
import { Schema } from '../../protocols/web/protobuf/schema.ts';
import { RELATIVE_NUMBERS } from '../../streams/index.ts';
import { summaryOf } from '../capture-secrets.ts';
import { decodeChoices, giveRules } from '../decode-rules.ts';
import { judgeSecrets } from '../decryption-notes.ts';
import type { Desk } from '../desk.ts';
import type { OpenCapture } from '../open-capture.ts';
import { disableProtocols, protocolChoices } from '../protocol-choices.ts';
import { Turns } from '../turns.ts';

type Answered = 'setOptions' | 'setSecrets' | 'setProtoFiles' | 'decodeChoices' | 'setDecodeRules' | 'protocolChoices' | 'setDisabledProtocols';

export function reading(desk: Desk): Pick<Engine, Answered> {
  let decodeRules: readonly DecodeRule[] = [];
  return {
    async setOptions({ verifyChecksums, relativeNumbers, macNames, hostNames, portNames }) {
      // At once, whatever names an earlier call still reads: the options given last count.
      desk.names.choose({ macs: macNames, hosts: hostNames, ports: portNames });
      desk.verifyChecksums = desk.rows.verifyChecksums = desk.trees.verifyChecksums = verifyChecksums;
      desk.registry.give(RELATIVE_NUMBERS, relativeNumbers);
      for (const capture of desk.captures.values()) capture.scan.streams.connections.relative = relativeNumbers;
      desk.forgetMade();
      const turns = new Turns();
      for (const capture of desk.captures.values()) if (capture.loading === undefined) await desk.names.learn(capture, turns);
      desk.forgetMade();
    },

    async setSecrets(secrets) {
      desk.secrets = secrets;
      desk.forgetMade();
      const captures = [...desk.captures.values()];
      // To all of them at once: when others are given meanwhile, those count.
      for (const capture of captures) {
        desk.followed.forget(capture);
        capture.secrets.give(secrets);
      }
      for (const capture of captures) if (desk.captures.has(capture.id)) await judged(desk, capture);
      return { ...summaryOf(secrets), outdated: [...desk.captures.values()].filter(({ isOutdated }) => isOutdated).map(({ id }) => id) };
    },

    async setProtoFiles(files) {
      const schema = new Schema(files);
      desk.registry.give(SCHEMA, files.length === 0 ? undefined : schema);
      desk.forgetMade();
      return { files: schema.files, messages: schema.declared, services: schema.services.size, problems: schema.problems };
    },

    async decodeChoices() {
      return decodeChoices(desk.registry);
    },

    async setDecodeRules(rules) {
      giveRules(desk.registry, rules);
      decodeRules = rules;
    },

    async protocolChoices() {
      return protocolChoices(desk.registry);
    },

    async setDisabledProtocols(protocols) {
      giveRules(desk.registry, []);
      try {
        disableProtocols(desk.registry, protocols);
      } finally {
        giveRules(desk.registry, decodeRules);
      }
    },
  };
}

/** A capture that is closed meanwhile needs no judgement. */
async function judged(desk: Desk, capture: OpenCapture): Promise<void> {
  try {
    await judgeSecrets(capture);
  } catch (error) {
    if (desk.captures.has(capture.id)) throw error;
  }
}
