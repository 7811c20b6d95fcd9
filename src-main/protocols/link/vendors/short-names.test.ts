import { describe, expect, it } from 'vitest';
import { shortName } from './short-names.ts';

describe('short names of vendors', () => {
  it.each([
    ['Cisco Systems, Inc', 'Cisco'], ['Apple, Inc.', 'Apple'], ['HUAWEI TECHNOLOGIES CO.,LTD', 'HuaweiTe'],
    ['Tp-Link Technologies Co.,Ltd.', 'Tp-LinkT'], ['Tattile S.r.l.', 'Tattile'], ['Triax A/S', 'Triax'],
    ['Garz & Fricke GmbH', 'GarzFric'], ['VMware, Inc.', 'VMware'], ['3Com', '3Com'], ['Rohde&Schwarz Topex SA', 'Rohde&Sc'],
    ['Sütron Electronic GmbH', 'SütronEl'],
  ])('%s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
