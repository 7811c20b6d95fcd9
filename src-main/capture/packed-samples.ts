/** Texts packed by the zstd 1.5.4 and lz4 1.9.4 programs, for the tests of their decoders, and what is in them. */

/** Lines of made-up requests, 6000 bytes: repetitive like traffic, but not regular. */
export function requestLines(): string {
  const methods = ['GET /', 'POST /', 'HEAD /'],
    names = ['index', 'style', 'logo', 'news'],
    endings = ['.html', '.css', '.png'];
  let text = '';
  for (let state = 1; text.length < 6000;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${methods[state % 3]}${names[(state >>> 8) % 4]}${endings[(state >>> 12) % 3]}\n`;
  }
  return text.slice(0, 6000);
}

/** 391,000 bytes in several blocks. */
export function manyLines(): string {
  const lines = requestLines();
  return lines + 'x'.repeat(200000) + lines.slice(1000) + lines.repeat(30);
}

export const PACKED = {
  /** `requestLines` by `zstd -1`: Huffman-coded literals, tables of its own. */
  zstdFast:
    'KLUv/QRIxR0AcgYVF4DFbYP9miRUk9pW7pXAoCJAalrVXEAdx7VMV4gGAYlW8qy8rLy5C2tELdNVy3SlX9cyXekXIqNf10p+E4aw8gbHCBSAQUDCdB9mE4Zc7sI6OAaigfKogQdJSpI2' +
    'A2EEByO5yB4SYEAgCALEs6lAUWlEhqYkKbQZEBGtJoTfyEdBoG/s+kQuI1lErgP7DZ0T0EBGZNQEMjLcJcFJUN/+AH2QA04Cmxg3v5YI1384OP7tSDpoyqX2AwYTvO7ee4KWEniaPVVK' +
    'yLoSAjh+kmBS2MsUlG4F2CYGxoW/kJO9KboF3yE3ULrw8ahSQdqZmsSaVmj9lDKI1M8KSs1NioOA3DBA4wABvRrfUaZkeKeApEL7kgMJP0SKqQrFaO+IMnWImvSRpstuJ3lFn2CB5jQ3' +
    '0kdMnK5FrzKTEBx1SdfD3uKLxcFi/9ml7q/VdiGf2esJid0sfDrnZA9tC9LrqOLQjQHqRAS5s5bKVoIBlkGjkyN45hLQAlLY7ZetfRoDvVTUkBHfhEMaRd39ddNeMH1SgC5VsY7QCPd4' +
    'QYVvfClFcmzP4D0dItbg5b8mmz/CEedeGdM1F/D1X9YgW6Ru/dAAVOdhmRk5Kk3UgZNDS9kOjP7yi5+fUjm0nfxYgt/reZKE+RioSuWiWLn+muLj73HP6CAdHyQ9ZTM5DEkexSBibRcR' +
    'loiBYVsOnNLvAr3CcwJa15Q6tKHugXiQ+d2/5MJEUVj1DDNNB9+PlWxzeEbGJTQ7I+6fuYwgJE2UnRrmAvDDD0XHUNR/ccmXRnU022MYgCC6kDJ8VHtQ6IhdpdWQdo74nbeq8CoQciXn' +
    'dJnXaLo1ooPpYijB8pfDqIW8oV6pPm+9EYziyrnoqryzYobWqzpsZikddUN5ENSaixpCopCps91vSAqn4bLqw0vxSpVYlDxHxsX2jhLwnySokQ8iZFq6B0IaDFU9A2wBcnv1SnegJS0Q' +
    'jnGfEY5JPFSrJY3g6s7WNhAdZO0JGn9MgcXCL9KCQAqayNRSTUi00KSQ0tHtKqzmOJAwz2fqg4D2O+/jA4qPvfBPaUEf1SDXHkxx+vyhPhvqC7qN1cGXL7RsY1qMFmuUHgCFErHwi6GH' +
    'BSIs9CbvyH817nPmo9ck+mhzswq2HLJPE4O04G55zQoMoFcNUnZSDm2/S8mDs6gYquyr2Mnq9ALUreyglRoIgjeSj5RTnvoEIG5ugRa05KXFwKYoTorWREgkBVhQBdguJBofJoYCBpW4' +
    'VikyEYBUAgkQ3b9KzfeqAm4/EiM=',
  /** `requestLines` by `zstd -19 --no-check`. */
  zstdBest:
    'KLUv/QBoBRQAJANHRVQgL3N0eWxlLmh0bWwKY3NzCkhFQURQT1NUIC9sb2dvbmV3cy5wbmcKR0VpbmRleIEtqMFnVAptBjEIQUSBqJWeBxJgIAhQCKwIQViAEyA0JGSuEYlyQWHhGHYm' +
    'OA0TNzq/Fwc7BiODL6iIJxOUC1FGvz0TfyHAXEgxwUfp8gm/UW7/UhNNQMIG2fb4s1wkmpsCWRF5AzBC0userbKTW96neWXrhuhSPGkavkgCMKhVGz8SESIDH5ibBL0w5LeTfXsuIq5d' +
    'lCULBgHiNj8PNnQtkDY4UO3fBX+iMh4pSwu+5QogTqjjZLXoHxNSH07VaFtKjEf10Wq7p1mv4clJ0BeVAvowVWYAd8g8/xAsjIdgPbnTDb0GyjE229m/yQbggBNk16458GgZOjIql0XP' +
    'dOJc45g7QL6OqZT3INx7iw++4W50OqydglUwcW5cZSrLCqZVQIFDktIPttfBt9ElIlgxrRDkXB8hEN1ZYsfcnTxYigHowqSFGUvltcCuZFEiYBHYXQWGTQ7P91oB5Uqehp4VwNBpYno5' +
    'kJvL5tuKuHXYxih7nndQj0rs6RkGbjM0NyXkCiAjhJclkIFpSMmM0amgEeji3LksjYQoYNkkab1hyjTovX1a055j2cND8q20WQI1TYCzgFhWzdQz1gfQHawxiIfEAHuwSCku6dDt3D9l' +
    'LJZkUKWdWvCbHsjdrNcjpZt2yzUAcB3aHi5LHN1a/tZrrrq/iyx7wh+d0UGZPYGJ1HbajiJuHOV++gNjIV0Zg0wc+4h3rU9c6ouHU44yxE8OH+sR+QgsTyRyNgOsxT7Qo8JBHopZzAXw' +
    'xcEu6VN+hICSUEXkwn4IZTZXFQ==',
  /** `manyLines` by `zstd -3`: several blocks, references over them. */
  zstdBlocks:
    'KLUv/QRYFB0AdANHRVQgL3N0eWxlLmh0bWwKY3NzCkhFQURQT1NUIC9sb2dvbmV3cy5wbmdwbmdpbmRleGNzc2N4gfyosQcpVIbdYQREYBzqufUSQFBACAESDpYCYyUSIZokaf//DYzo' +
    'vFFatJL6Hf70Uig+MzxRHCeh7+VuhI1INsztQfkCpod1ygmNxpSsLFdkMdIGsgCtYxhwCXPS+8GLRaFNFucAmTVxjXCYpKEskYh3bfmlgpohtE8CAmls+okBJlGMy3n2XKin7iwANkFq' +
    '9Pa/eXhnzBUhueMmFMARPUC1BDH8UZNoNW7zPx9PR5wKFmHR21f+pmq6tX4eNxUQ3XyxgBwwJ9m2bDcgnd8HDapnoWRobOn3qekfbbo7b7yLcGarHsXNsoKtSE3/FRsO5Ww2vINFjgX2' +
    '0ky5JmKmIYyunpJ52aB3JKi18aGk1ISOID1vGTgrXBcgmNLbIS9M72iBExWYfuAMR+PaCT+i7hPAFF21A6OUIDifSb7Lox0XzzFP4LzCbTTPnEojnaRQXNd8ngfG8SQa2w7S6lzJnic5' +
    '04gHnNeILA+dMalsYRjRzg1JwudnuvV+jHQfqX6AqSAQaJPHczwW6d8E3v3eSUJ2/K50o4VJk6D9NxQ6bfSKkI7Jj0qnSzoQ8z08ipVuq4Q2IgTDWxBgJejyes5r1uA78jyxVgn3wvCt' +
    'v/EFEUVkLQ5JG/K3GMZ6bbtwjqTMHY0R9MtcwSERzqg61fzWiV8g4K0o/dulKI0yWmiXjXoMar/CrRrDYWuN3pm7VkDozIycw6r1RSHo4s5eUa/B6BaEhjljDpdXoYFh/RAh/BUVzPyK' +
    'CgxxR89qIm42+E5q5xRKZV4sW99RoqkeOGK0iwpiTa/KYzqwTG4dFHgugLuIiD9UM6HP0P0aOFgBUv+JebigLqTQJ9xIEMwD0R8YA5r5FzRphHdSFmrYygaL8M6QSADWx4OE9xQa9MJm' +
    'Bj0ioJacTvHQAYh+PWLBb+95mjnEjdRh6cQvzaUXcIM3PZv1tsjS7bFjYLiDDT27E/8zPjyFEI1lWSoR45N0Oc6uZXEulh4c+Czkle3If+0+HLDCp18rLH2maD543jayQxiAAFKBEUvN' +
    '96ZPVEaZ4dBkhTDMta21rg3J5lViPKWDu7UdsELGwRHgOGI/8xv2M98CGG6cAAHzawLzbGLicAOAiMUvKpsQGEEUkKF9Djg+PzJRI9LyLB6pfXKn3ZJECLMuKrXAUYF+ExKq3DEACHiD' +
    'lKjiP8IILBJIA21KzQESYEAgCAGSjJYESFojMiQiIkkKkux/HVywuYtEFyFW9lYn6CnBIxjTEcdE81cAll5drBLI9IjpNaDmyFaDusiDRCwHbjTPBjT2tIu8MLwop9jXcQIgfB6pE/3l' +
    'HgSIi/ykcdZsh7oEdTTkkJ9SDeoB591/6hYDe/slDId8TGAo/8u83ddWyyXNyS1Ath0A0uuF1E5rvDaWLcAcFEh66F1XwqBqti3Lfz9fsNEFGkKU5O86d9lLyb/JdKkPi5Z6TypS/BQp' +
    'fe+yOpG3gjS+7iDAtaxzPadQEhDoCJs7Ry/ay/rwX+iiwgEYCZ5JnzmMVbkNAqgJ0I4Hn88RtCe3YTmOVVZvBqSXWLo3MxCtrSv8np3oYJ9rIQYEtIuXzb0cI71SxO6o58UzhNNWzMgn' +
    'O5L1N9quQ4BH+2DGaHTwDpQP4niilN7BflY7Stb0ZXkdHD0yiPLeG3hE8Fps4hpER9FND/uDxjzLVMhP6UF1Dx0pRZec6hdjcL/xOGyd0Fiy3uQZSDp0DJ47WGSE1kW/5n4dOs2IngX8' +
    '2fHysec+X8XQjXzfYxMht5wCOMrgfEuBoARdpFd5nbLgpJKFtuquEEXT3/DfL6Q3Hiu3V+qiaiaw/vYGp8iQ/8MyBvwSVxKy0J8iUs3vNZiND0+tVIz/c1VKhaPJspzQgAtRhZy25bp1' +
    'OC320goINfn356BjQ30NiDBkJ0HP24HWbqnQpVmc5Av6vaF2eAeFTFvIkv/scfC9gnRChEKv/uZ88GydVWWjZaVvL3qEXSHW55a8UlfIeFgemCFPA8/QuTfanYp6JGW47BPueSatYNjT' +
    'e8hVeBoFeygbubPF1NTi1R0NtBWEI9N/hDKpg57UmmNoz4bvJtqy2gDIqRgL33F/SZRDKsOZe5HwCHY7Z4i9ovYDlhr02emH/i6gU8oAGpx3FXlveSUc2gOgZ9fa7OB/Dx+9qUvUogWN' +
    'sGsE+Bx05R4QAkqGhVgIfVQXewrYDey9WRHFYgF/2C9hCIqB11FXWUY+SNgQ8nFupU8LxEHOjVMl0AxViW5wKnX9RNRMIKT1wvLEv7GBLTSBhRC2KKQHPn4hLu7fClCMEQ+vG0ORKs/G' +
    'Eey6OuiR+fbfibmp/fXr/BExJtTOll7e42xT25Rl2xMAENOaFZATIockSjDmj1BIrkgWO6mqAqRY5dGdqkA1ghuTVxRhm78FiBP0CHorzfVojRqxxlxTLIRvpTR0DQZe5q5OzPdJkJoz' +
    'MD9zMCcmAazjsDQ9oe7BDqpJ5OlubU3EVXyUk3hCIpvG76lLCTPMZet3S7Gv/uwI37y9IdPeSPNYjceq8ieWb2pFyOP5icX4eunsL0ZZeC/JGob2JzUDYzTg0dH9NfoHhmCZjXnY3DIo' +
    'y4XwUx2wDpRa1gA4tbVnVDO7dVw7sdkkZ5yKIql/BMY3GI6k9D22nyy3/Yr+V/gy6JhfLxDxmX3xt5FSnrPQ2xFTf+3g5g8/TS3AJs8EShnMzzZx6wejgMScJ3keg7N9msr7tDXK4zge' +
    '/pAc4RacokHjDazOJHJEUFkgEkANcSDje4E2QH9o4/MW8jLR+mgfzQnU8VSZ/roFKAbS5HmOiShKhjzL4M7xm4/baUwHHwx0Qwi6IjJMbfFIUNxavPu4y1YgOQVihu5e4JLbcsI+yku1' +
    '1QERchLqJegw5mVeVIxCFRyRC/qmPYFiIo+2j0VXFys7YEKKDPk/LGNAv6t5AX3gzFD8F1RDKLjgoGi5EyrudR8mNNeq5BaJtfdXJnODb3AMyLYixJYDNtQXQIorA7khd0Plvs3XiNPT' +
    'StgsNBteD2moA49E4PBz7af7CaBKfCXcxFGYJvtwByZveB93YeagJ7Y9SMkoyB5QYaIeVNmt8PfcuXclMX+xjPU5NtlrRkd13UYaFWKDbIgNfRQry1GBc2NxRIK+LIiH7A/PzA8PbieO' +
    'MhRNUW7TG4gVBmIXANG1APclQrvX0Q70fkwkrOYKy3mUwVXk/6W2KokKEI6ZKSZlRarBEpvtIvZY+9NhM5TDAHGSckiBdFgM+iIdtmQctqP6w7aWhx3SooPY+nXYFBJiy5QfNtweNuMc' +
    'NrRr2C7lsBHByMKBrCStfCtNAAAIbAEAVPc5EAJPZroR',
  /** `requestLines` by `lz4 -9 -BD`. */
  lz4:
    'BCJNGGRApz8EAAD3AUdFVCAvc3R5bGUuaHRtbAoQAIhjc3MKSEVBRBAAp1BPU1QgL2xvZ28PAAc/AA0RAAxgAAJRAIJuZXdzLnBuZx8AAU8AAA4AAj4AUWluZGV4EAACLQACEAAGTgAF' +
    'PQAInQAHfgACQAAGnwAFMAAMHwApR0VuAAgfAAy8AAWsAAY+AAgbAQ47AQkrAQf6AAvsAAGcAAxKAQs+AAooAQ4IAQwdAA+kAQgLxwAPkgEBDsIBChICLUdFmAAGXAAHTAANkQENIAIL' +
    'MQAGBgEGAQIG2gAMcgEOygAPqgADDMsCBpwABkQBBg8AC3oABh4AB70BDxcDBwy5Ag/mAgALdwIHFAEL3QEPVAECBg8ADFcCC9cACyoCDw8AAQxgAwYCAwsrAgueAwwaAgxuAw/hAgEL' +
    'KgIHCQQPGwIID0ADAw6JAggcAgWhAQ67Aw+vAQ8LMgMKfAMOVwIOBgEPAwUJDt8BCWIFBoQBLkdFpAQORQEH1wAL3wQMQQELTQMMwAQOagAPBwQJCmABD4EECwwGBAXlAw+IAAAP/wIO' +
    'DKQCD2MEAg+DBA4OFgQDCwILBwQM3gEOFgEOVAQF6AMPQQYMD/IFAQ9yBAcL9wMPrgEBC0QBDgQBD5EBCg/WAAEvR0WGBwsOMAAKEgMO8AEP2QAODRkEDAECBhAADl4ADx4AAw+eAwkO' +
    'xgcO/AAGfwMPWwcCCzgED5AIAQ5dAg8uBwsM5AEOIgIPRwYPDOUBBlcGDykDAw4kBQlJAQ/NAA0LzgIKlgEMOAEOqwcPhgMFD+UGAQ+NABgPhwgOL0dFowUPDD8ADrwGDrQFCEkKCqkB' +
    'DhcHDrAHD70JEA6qBg9FCgQPowoODzQCDQ9/CRQPpAECDzcEHg/ZBQ0P3QAFDlgED3AIDAs6AQ+SAhIP9goBDpoAD+UMCA/LBQcPMAUMDqwICV0CDs4LDyoDAw82BBkPcw0IDgAODk4F' +
    'D7wFEgtpAw/EBAsPaAgID7cJCw+sBQAPTQUMDiUBDgEHD/YABwtPBw6mDg9TDwQM7AQLAgQPHwABDw8MDg52Dg+6AgkOTAcJyQcPGQgBDx8MEQ9LAgAPNwgQD+wEBQ+IDgsPNQEADxAG' +
    'GQ6YAg/cBgQPSAsEDu4ID1IFAw/dCgkOxgwM0gIPCg4MDioEDq0KD/0NAw/BBQkOAwUPxgISCi4ADm4FDm4PDqANDu0KDokADBcCD4oPDA+5DwAP6A8JDo0ND3sMCQ6nAA8VBBIOSwMO' +
    'HBIPkA4DD+USDQ/TAAAO+wgOegAP9AELCggDD+QQBA+QAwAPVw0HD88SLw/5AwQPBAYNDsUCDrIED58UAw8LEwsOigcP2Q4WD8QNAA8rBw4O7Q8KzRQPggEQDjwHDhIOD+QQAw9XDQ8P' +
    'tggWC8YBC5sQDk0ED44ADA5nCA7vEQ9uAAAPUwkKDjAADm0GD98JA3BpbmRleC5jAAAAAPdk/gM=',
  /** `manyLines` by `lz4 -12 -B4 -BD --content-size`: blocks of 64 KiB that refer to those before. */
  lz4Linked:
    'BCJNGERAXgUFAAD3AUdFVCAvc3R5bGUuaHRtbAoQAIhjc3MKSEVBRBAAp1BPU1QgL2xvZ28PAAc/AA0RAAxgAAJRAIJuZXdzLnBuZx8AAU8AAA4AAj4AUWluZGV4EAACLQACEAAGTgAF' +
    'PQAInQAHfgACMAAGnwAFMAAMHwApR0VuAAgfAAy8AAWsAAY+AA1+AAs7AQcrAQf6AAvsAAGcAAxKAQs+AAooAQ4IAQwdAA+kAQgLxwAPkgEBDsIBCtcACrIBCyMBB0wADZEBDSACCzEA' +
    'BqwABpMBBm0ADHIBDsoADqoADssCCJwABkQBBg8AC3oABh4AB70BDhcDDrgAD+YCBgt3AgywAQ53Ag1MAAeKAAy/AQY+AAtNAA8PAAEMYAMM/AEPngMFDBoCDG4DDuECBwQBDQkEDxsC' +
    'CA5AAwp0AQ4cAgxkAQvJAA+vAQ0LMgMO5AINVwIMBgEOAwUOgwEOlwIKhAELVQEO6gMM1wAPugMCDk4FD8AEBA5qAA8HBAkKYAEPgQQLDAYEBeUDD4gAAg//AgwMpAIPYwQDD4MEDQ4W' +
    'BA1PAA7eAQ8WAQULVAQPkQQMCq8BDpgFDnIEDvcDD64BAwtEAQ4EAQ+RAQoO1gANGAcPqgMKDhIDDvABD9kAEA0ZBAwBAgzXAgpeAA4eAA7XBQ4PAg7KBQ2dAg9bBwcLOAQOkAgOeAEP' +
    'LgcNDOQBDo8FD0cGDwzlAQy8AAzXAQ4kBQlJAQ7NAA5ABwxIAw44AQ5bCQ+GAwwP5QYDD40AFg+HCA4O5gMPXwkED9IFAw+0BQgLugYOMgkOugAPvQkZDqoGD0UKCQ+jCgkPNAIND38J' +
    'FA+kAQMPNwQdD9kFDQ/dAAcOWAQPcAgKCzoBD5ICEg72Cg75CA/lDAoPywUIDzAFCw6sCAldAg/OCwcN4wEPNgQWD3MNCA4ADg5OBQ+8BRILaQMPxAQOD2gIBQ+3CQsOrAUOvgIOpAMP' +
    'AQcND/YABwtPBw7hBg5TDw4ACQ6xAQ8fAAMPDwwMDnYODroCDuYCDh8EDxkICw4fDA7iCw+gDRMPHA4IDtMLDogODXMFC1cOD5cOFA4BBg3cBg5ICwxsAA48Bg8wDw4ODAsO0gIPCg4Q' +
    'DioEDjEFD/0NBA/BBQgOAwUPxgISCi4ADm4FDkoCDqANDu0KDqwDD9sNEw6NAw95CA8PDgoFD3sMBw6nAA8VBBIOSwMO1wcPkA4ID+USCA7TAA6/Dg56AA/0AQwKCAMO5BAOKAYOiQgO' +
    'PAAPzxIrD/kDBQ8EBgwOxQIOsgQPnxQEDwsTCg6KBw/ZDhYOxA0PyQwKDvcBDs0UD4IBEQ48Bw75BQ/kEAkPCQgND7YIEgvGAQ5pAQ5NBA6OAA7PBQ1uBA9uABEOGAUOJgIOAQYORQIM' +
    'HAEfeAEA////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '//////////////////////////////////////9gUHh4eHh4CgEAAA8EAP//////////////////////////////////////////////////////////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '///////////////////////////////////////////////////////////////////////////////////////////////////////////////////////oUHh4eHh4CgEAAA8EAP//' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '///////////////////////////////////////////////////////////oUHh4eHh4AgUAAA8EAP///////////////////////////////////////////////8HxEW8uaHRtbApH' +
    'RVQgL2xvZ28ucG5nCkhFQUQgL2luZGV4EACxUE9TVCAvc3R5bGUQAAouAAgeAAZNAAI+ADNjc3MgAAsvAEZuZXdzTAAHPQAIfAABEQAMfQAHTwAHMQACIAAAbwAGnQAADgACHgAFDwAH' +
    'bgALfQAGqgAG+AALPQALyQALPQAuR0UGAQ7IAAwhAAbIAAtPAAyEAQtVAS5HRUUBCtcABR0AD0EBAw9aAAYIeQAOagAPxgAIDpcAC+IAB/oBDBAABTwADIgADyABAg+kAgcMXQAMzAEO' +
    'IAAJ5wAMCwIGLwAO3gEOFgEMvQEKCAEHCwIOrwEHBwEObQMJiQALWwAPrgEHC0QBDgQBD5EBCg7WAAmhAQx7AA3iAg4SAw7wAQ/ZABANGQQMAQIM1wIKXgAPHgACDp4DDg8CDlYEDn8D' +
    'DdoCC2gBCw8ADwkBAw7bAg6nAQzkAQ+PBQcLqgAP5QEIDLwADNcBDiQFCUkBD80ADQvOAgqWAQ58AA4aAw6GAwYKAQ78BQ+NABQOBAQOfwAPowUODD8AD7wGBAv4Awu6BgoMAQ+hAgYP' +
    'YgICDgMCD6oGBA9TBAIM3QIO+AAPNAILDnECDjECD6AHBg83BB0P2QUND90ABw5YBA9wCAoLOgEPkgISDsQBDvkIDmwADeMED8sFAg8wBQsOrAgJXQIOcwYPKgMGDzYEFg2dAA6OAA5G' +
    'AQ5OBQ+8BQoLaQMPxAQOD2gIBQ+3CQsOrAUOvgIOpAMPAQcND/YABwtPBw7hBg6VAw4ACQ6xAQ4fAA5eAA4UAQ4QAA66Ag7mAg4fBA8ZCAoPHwwMDksCD0kLCw/sBAwOPgAO7QEKNQEP' +
    'EAYXDpgCD9wGBA9ICwYO7ggOUgUOZQcMWgIP0gILDkgEDhoCDs4NDmkCDv0ND8EFCA4DBQ/GAhIKLgAObgUOSgIOoA0O7QoOrAMP2w0TDo0DD3kIDw8OCgUPewwHDqcADxUEEg5LAw7X' +
    'Bw+QDggOzQsOEgYPMAEDDhIQD/cGBw7uDA8EDgYPKAYAD4kIAw9KAA4PEgkRDqMADzoBBw+fBgkMEw8PHQEGDh0MDZcBDooHD9kOFg/EDQYPKwcIDu0PDqwAD4IBDA48Bw75BQ/kEAkP' +
    'CQgND7YIEgvGAQ5pAQ5NBA6OAA7PBQ1uBA9uABEOGAUOJgIOAQYORQIMHAEPfwMCDx0IBw/9AggPbRIID4sKBw7RAg7qDw79CQ6rDw6jCw6LBA4wAw4nDQ8vEQ4PwgINDisBD/oIBA8r' +
    'DQwO+gwOEAgPoQQoDU8CD2kTDA7oCA9ACAgP2QgODtQHDl0MD/ENFQ/QCRIOdQkNVQ8OAggOiAcObggP5gcTDykREQ9xFAwPYQsMDsAPDfgID3AX////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '/////////////////////////////////////////////////////////////////////////////////////////////4pQby5odG0KAQAAD3AX////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '/////////////////////////////////+hQdG1sCkcCAQAAD3AX////////////////////////////////////////////////////////////////////////////////////////' +
    '////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////' +
    '//////////////////////////////////////////////////////////////////////////////////////////////////////84UGRleC5jAAAAAGWljAw=',
} as const;
