/** Calls of the Andrew File System's services, by the port that each server has (the .xg files of OpenAFS). */

interface Service {
  readonly name: string;
  readonly operations: ReadonlyMap<number, string>;
}

/** By port. Names of runs of numbers: the first number, and names from there on. */
const RUNS: Readonly<Record<number, { readonly name: string; readonly operations: readonly (readonly [number, string])[] }>> = {
  7000: {
    name: 'FS',
    operations: [
      [
        130,
        'fetch-data fetch-acl fetch-status store-data store-acl store-status remove-file create-file rename symlink link makedir ' +
          'rmdir old-set-lock old-extend-lock old-release-lock get-stats give-up-callbacks get-volume-info get-volume-status ' +
          'set-volume-status get-root-volume check-token get-time nget-volume-info bulk-status set-lock extend-lock release-lock ' +
          'xstats-version get-xstats dfs-lookup dfs-flushcps dfs-symlink',
      ],
      [220, 'residency'],
      [
        65536,
        'inline-bulk-status fetch-data-64 store-data-64 give-up-all-callbacks get-capabilities call-back-rxconn-addr ' +
          'get-statistics-64',
      ],
    ],
  },
  7001: {
    name: 'CB',
    operations: [
      [
        204,
        'callback init-callback-state probe get-lock get-ce xstats-version get-xstats init-callback-state2 who-are-you ' +
          'init-callback-state3 probeuuid get-server-prefs get-cellservdb get-local-cell get-cache-config',
      ],
      [65536, 'get-ce-64 get-cell-by-num get-capabilities'],
    ],
  },
  7002: {
    name: 'PROT',
    operations: [
      [
        500,
        'new-user where-is-it dump-entry add-to-group name-to-id id-to-name delete remove-from-group get-cps new-entry list-max ' +
          'set-max list-entry change-entry list-elements is-member-of set-fld-sentry list-owned get-cps2 get-host-cps update-entry ' +
          'list-entries',
      ],
      [530, 'list-supergroups'],
    ],
  },
  7003: {
    name: 'VLDB',
    operations: [
      [
        501,
        'create-entry delete-entry get-entry-by-id get-entry-by-name get-new-volume-id replace-entry update-entry set-lock ' +
          'release-lock list-entry list-attributes linked-list get-stats probe get-addrs change-addr create-entry-n ' +
          'get-entry-by-id-n get-entry-by-name-n replace-entry-n list-entry-n list-attrib-n linked-list-n update-entry-by-name ' +
          'create-entry-u get-entry-by-id-u get-entry-by-name-u replace-entry-u list-entry-u list-attrib-u linked-list-u regaddr ' +
          'get-addrs-u list-attrib-n2',
      ],
    ],
  },
  7004: {
    name: 'KAA',
    operations: [
      [
        1,
        'auth-old change-pw get-ticket-old set-pw set-fields create-user delete-user get-entry list-entry get-stats debug get-pw ' +
          'get-random-key unlock lock-status',
      ],
      [21, 'authenticate authenticate-v2 get-ticket'],
    ],
  },
  7005: {
    name: 'VOL',
    operations: [
      [
        100,
        'create-volume delete-volume restore forward end-trans clone set-flags get-flags trans-create dump get-nth-volume ' +
          'set-forwarding get-name get-status sig-restore list-partitions list-volumes set-id-types monitor partition-info reclone ' +
          'list-one-volume nuke set-date x-list-volumes x-list-one-volume set-info x-list-partitions forward-multiple',
      ],
      [65536, 'convert-ro getsize dump-v2 partition-info-64'],
    ],
  },
  7007: {
    name: 'BOS',
    operations: [
      [
        80,
        'create-bnode delete-bnode set-status get-status enumerate-instance get-instance-info get-instance-parm add-superuser ' +
          'delete-superuser list-superusers list-keys add-key delete-key set-cell-name get-cell-name get-cell-host add-cell-host ' +
          'delete-cell-host set-t-status shutdown-all restart-all startup-all set-noauth-flag re-bozo restart install uninstall ' +
          'get-dates exec prune set-restart-time get-restart-time get-log wait-all get-instance-strings get-restricted ' +
          'set-restricted',
      ],
    ],
  },
  7008: {
    name: 'UPDATE',
    operations: [
      [1, 'fetch-file fetch-info'],
    ],
  },
  7009: {
    name: 'RMTSYS',
    operations: [
      [1, 'setpag pioctl'],
    ],
  },
  7021: {
    name: 'BKUP',
    operations: [
      [
        0,
        'add-volume create-dump delete-dump delete-tape delete-vdp find-clone find-dump find-latest-dump make-dump-appended ' +
          'find-last-tape finish-dump finish-tape get-dumps get-tapes get-volumes use-tape get-text get-text-version save-text ' +
          'free-all-locks free-lock get-instance-id get-lock db-verify dump-db restore-db-header t-get-version t-dump-hash-table ' +
          't-dump-database add-volumes list-dumps',
      ],
    ],
  },
};

export const SERVICES: Readonly<Record<number, Service>> = Object.fromEntries(
  Object.entries(RUNS).map(([port, { name, operations }]) => {
    const named = operations.flatMap(([first, names]) => names.split(' ').map((operation, i): [number, string] => [first + i, operation]));
    return [port, { name, operations: new Map(named) }];
  }),
);

export const operation = (port: number, opcode: number): string => SERVICES[port]?.operations.get(opcode) ?? 'unknown';
