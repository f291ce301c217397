/**
 * QMS as formulas, with what could move it, as `measure qms` counts it: each row's own status, re-calls and calls entered
 * twice, the month a call counts in, and the lowest and highest the ratio could be.
 */
import { dayOf } from './moments';
import { sheetName } from './plainSheet';
import {
  AGAINST,
  figureLines,
  FOR,
  OUT,
  ratioOf,
  SHARE_FORMAT,
  shareOf,
  targetShare,
  type FigureSheet,
} from './figureSheet';
import { isIn, NOT_AGREE, NOT_VALID, qmsStatus, RETURN, UNTAPPED, VALID } from './qmsStatus';
import { identityText, isKeyless, parted } from './sameKey';
import { QMS_TEXT as TEXT } from './qmsTexts';

/** Each row is compared with all others: of more rows nobody waits for it. */
const MOST_COMPARED = 5_000;
const LATE = 10_000_000;
/** Chains of re-calls are followed this many times over, each time twice as far. */
const DOUBLINGS = 4;
/** What dates tell of one another: nothing, the day, the moment. */
const [NO_TIME, DAY, MOMENT] = [0, 1, 2];
/** Of a date: with an hour, without one, none at all. */
const [HOUR, NO_HOUR, NO_DATE] = [0, 1, 2];
/** Rows of the sheet that formulas look at. */
const [MONTH_ROW, READING_ROW, TARGET_ROW, MARKS_ROW] = [2, 3, 4, 5];
/** Seconds apart, in days; nothing is told apart below. */
const NEAR = 0.000_001;

export const qmsFigure: FigureSheet = (name, world) => {
  const { pack, working, say, field, parameter } = world;
  const kind = pack.fields['jenis_call'] ? 'jenis_call' : 'jenis';
  const outcome = field('hasil_call');
  const { first, last } = working.rows;
  if (outcome === null || (field('hasil_tapping') ?? field('hasil_akhir')) === null || last - first >= MOST_COMPARED)
    return null;
  const own = (cell: number) => `${sheetName(name)}!$B$${cell}`;
  const [month, reading] = [own(MONTH_ROW), own(READING_ROW)];
  const { status, said, low: ownLow, high: ownHigh } = qmsStatus(world, outcome);
  const all = (cell: string) => working.range(cell);
  const step = (caption: keyof typeof TEXT, formula: string) => working.column(say(TEXT[caption]), formula);

  const place = step('place', `ROW()-${first - 1}`);
  const isAgree = step('agree', `IF(${status}=${NOT_AGREE},0,1)`);
  const called = field('tanggal_call');
  const tapped = field('tgl_tapping');
  const follow = field('status_wo');
  const input = field('input_call');
  const dateKind = (cell: string | null) =>
    step(
      'dateKind',
      cell === null ? `${NO_DATE}` : `IF(ISNUMBER(${cell}),IF(${cell}=INT(${cell}),${NO_HOUR},${HOUR}),${NO_DATE})`,
    );
  const [calledKind, tappedKind] = [dateKind(called), dateKind(tapped)];
  const ownMonth = step(
    'ownMonth',
    called === null ? '0' : `IF(ISNUMBER(${called}),YEAR(${called})*12+MONTH(${called}),0)`,
  );

  // Re-calls: rows of one sale in the order of their times and marks.
  const line = identityText(working, say(TEXT.line), field('fastel'));
  const saleKind = identityText(working, say(TEXT.kind), field(kind));
  // What row is a re-call of which, and entered before, nobody can say of these: they stand by themselves, in doubt.
  const keyless = step(
    'keyless',
    `IF(${isAgree}=0,0,IF(OR(${['fastel', kind, 'id_call'].map((name) => isKeyless(field(name))).join(',')}),1,0))`,
  );
  // A letter before it: "<5" and "=1" are looked for as they are.
  const sale = step(
    'sale',
    field('fastel') === null ? '""' : `IF(OR(${line}="",${keyless}=1),"","s"&${line}&"|"&${saleKind})`,
  );
  const isRecall = step('isRecall', input === null ? '0' : `IF(${isIn(input, parameter('recallInputs'))},1,0)`);
  const isClosed = step('isClosed', follow === null ? '0' : `IF(${isIn(follow, parameter('followSuperseded'))},1,0)`);
  const marked = [input, follow].filter((cell) => cell !== null);
  const mark = step(
    'mark',
    marked.length === 0 ? '0' : marked.map((cell) => `IF(ISERROR(${cell}),1,IF(${cell}="",0,1))`).join('+'),
  );
  const hasMarks = own(MARKS_ROW);
  const member = step('member', `IF(${sale}="","",IF(${isAgree}+${isRecall}>0,${sale},""))`);
  const shared = step('shared', `IF(${member}="",FALSE,COUNTIF(${all(member)},${member})>1)`);
  const timeKind = (kinds: string) =>
    `IF(COUNTIFS(${all(member)},${member},${all(kinds)},${NO_DATE})>0,${NO_TIME},IF(COUNTIFS(${all(member)},${member},${all(kinds)},${NO_HOUR})>0,${DAY},${MOMENT}))`;
  const rankOf = (mode: string, cell: string | null) =>
    cell === null ? '0' : `IF(${mode}=${NO_TIME},0,IF(${mode}=${DAY},${dayOf(cell)},${cell}))`;
  const calledMode = step('timeKind', `IF(${shared},${timeKind(calledKind)},${NO_TIME})`);
  const rank = step('rank', `IF(${shared},${rankOf(calledMode, called)},0)`);
  const rankMarks = step('rankMarks', `2*${isRecall}+1-${isClosed}`);
  const tappedMode = step(
    'timeKind',
    `IF(${shared},IF(${calledMode}=${MOMENT},${NO_TIME},${timeKind(tappedKind)}),${NO_TIME})`,
  );
  const rankTapped = step('rank', `IF(${shared},${rankOf(tappedMode, tapped)},0)`);
  const after =
    `((${all(rank)}>${rank})+(${all(rank)}=${rank})*((${all(rankMarks)}>${rankMarks})` +
    `+(${all(rankMarks)}=${rankMarks})*(${all(rankTapped)}>${rankTapped})))`;
  const together = `(${all(rank)}=${rank})*(${all(rankMarks)}=${rankMarks})*(${all(rankTapped)}=${rankTapped})`;
  const mine = `(${all(member)}=${member})`;
  const role = step('role', `IF(${isAgree}=0,0,1+${isRecall})`);
  const isReturned = step(
    'isReturned',
    `OR(${said}=${RETURN},AND(${said}=${NOT_VALID},OR(${hasMarks},${status}<>${UNTAPPED})),AND(${status}=${RETURN},${said}=${VALID}))`,
  );
  // 1: any AGREE call later, 2: a re-call that is AGREE; 9: nothing can replace it.
  const wanted = step(
    'wanted',
    `IF(OR(${isAgree}=0,${shared}=FALSE),9,IF(${hasMarks},IF(AND(${isClosed}=1,${status}<>${VALID}),1,IF(OR(${isReturned},${isClosed}=1),2,9)),IF(${isReturned},1,9)))`,
  );
  const later = `${mine}*(${all(role)}>=${wanted})*${after}`;
  const isSuperseded = step('isSuperseded', `IF(${wanted}=9,FALSE,SUMPRODUCT(${later})>0)`);
  const least = (mask: string, cell: string) => `${LATE}-SUMPRODUCT(MAX((${mask})*(${LATE}-${all(cell)})))`;
  const nextRank = step('next', `IF(${isSuperseded},${least(later, rank)},0)`);
  const atRank = `${later}*(ABS(${all(rank)}-${nextRank})<${NEAR})`;
  const nextMarks = step('next', `IF(${isSuperseded},${least(atRank, rankMarks)},0)`);
  const atMarks = `${atRank}*(${all(rankMarks)}=${nextMarks})`;
  const nextTapped = step('next', `IF(${isSuperseded},${least(atMarks, rankTapped)},0)`);
  const recall = step(
    'recall',
    `IF(${isSuperseded},${least(`${atMarks}*(ABS(${all(rankTapped)}-${nextTapped})<${NEAR})`, place)},0)`,
  );
  const isUnreadMark = step(
    'unreadMark',
    input === null ? '0' : `IF(AND(${isAgree}=1,${isRecall}=0,ISERROR(${input})),1,0)`,
  );
  const isValid = step('isValid', `IF(${status}=${VALID},1,0)`);
  const maybe = step(
    'maybeRecall',
    `IF(OR(${isAgree}=0,${shared}=FALSE,${isSuperseded}),FALSE,IF(OR(${isReturned},${isClosed}=1),IF(${hasMarks},SUMPRODUCT(${mine}*${all(isUnreadMark)}*${after})>0,SUMPRODUCT(${mine}*${all(isValid)}*${together})>0),FALSE))`,
  );

  // The same call entered more than once.
  const id = identityText(working, say(TEXT.id), field('id_call'));
  const day = called === null ? '""' : `IF(ISNUMBER(${called}),${dayOf(called)},"")`;
  const clock = (seconds: number) =>
    called === null ? '""' : `IF(${calledKind}=${HOUR},INT(INT((${called}-${dayOf(called)})*86400+0.5)/${seconds}),"")`;
  let named = step('sameId', `IF(OR(${id}="",${isSuperseded},${keyless}=1),"","k"&${id})`);
  for (const [caption, value] of [
    ['line', line],
    ['day', day],
    ['minute', clock(60)],
  ] as const)
    named = parted(working, say(TEXT[caption]), named, value, place);
  const login = identityText(working, say(TEXT.login), field('login_agent'));
  let unnamed = step(
    'sameMoment',
    called === null || field('fastel') === null
      ? '""'
      : `IF(OR(${id}<>"",${isSuperseded},${isAgree}=0,${sale}="",${calledKind}=${NO_DATE}),"",${sale}&"|"&${login}&"|"&${day})`,
  );
  unnamed = parted(working, say(TEXT.second), unnamed, clock(1), place);
  const call = step('call', `IF(${named}<>"","i"&${named},IF(${unnamed}<>"","u"&${unnamed},""))`);
  const count = (...tests: (readonly [string, string | number])[]) =>
    `COUNTIFS(${[[call, call] as const, ...tests].map(([cell, value]) => `${all(cell)},${value}`).join(',')})`;
  const isTwice = step('isTwice', `IF(${call}="",FALSE,AND(${count()}>1,${count([isAgree, 1])}>0))`);
  const isTapped = step('isTapped', `IF(OR(${isAgree}=0,${status}=${UNTAPPED}),0,1)`);
  const tappedTime = step(
    'tappedTime',
    tapped === null
      ? '0'
      : `IF(AND(${isTwice},${isTapped}=1),IF(${count([isTapped, 1], [tappedKind, NO_DATE])}>0,0,IF(${count([isTapped, 1], [tappedKind, NO_HOUR])}>0,${dayOf(tapped)},${tapped})),0)`,
  );
  const lastTapped = step('lastTapped', `IF(${isTwice},SUMPRODUCT(MAX((${all(call)}=${call})*${all(tappedTime)})),0)`);
  const isLast = step(
    'isLast',
    `IF(${isTwice},IF(${count([isTapped, 1])}>0,IF(AND(${isTapped}=1,${tappedTime}=${lastTapped}),1,0),${isAgree}),0)`,
  );
  const disagrees = step(
    'disagrees',
    `IF(${isTwice},${count([isLast, 1], [isValid, 1])}*${count([isLast, 1], [isValid, 0])}>0,FALSE)`,
  );
  const mayStay = step('mayStay', `IF(${isLast}=1,IF(${disagrees},1-${isValid},1),0)`);
  // Of rows that could all count, the first by what they say; where they stand decides last.
  const number = (cell: string | null) => (cell === null ? '0' : `IF(ISNUMBER(${cell}),${cell},0)`);
  const words = ['hasil_call', 'hasil_tapping', 'hasil_akhir'].map((name) =>
    identityText(working, say(TEXT.words), field(name)),
  );
  const order = [
    step('order', number(called)),
    step('order', number(tapped)),
    step('order', words.join('&" "&')),
    step('order', number(follow)),
    place,
  ];
  const before = order.reduceRight((rest, cell) => `((${all(cell)}<${cell})+(${all(cell)}=${cell})*${rest})`, '0');
  const isKept = step(
    'isKept',
    `IF(${mayStay}=1,IF(SUMPRODUCT((${all(call)}=${call})*${all(mayStay)}*${before})=0,1,0),0)`,
  );
  const kept = step('kept', `IF(${isTwice},SUMPRODUCT(MAX((${all(call)}=${call})*${all(isKept)}*${all(place)})),0)`);
  const isExtra = step('isExtra', `IF(${isTwice},AND(${isAgree}=1,${kept}<>${place}),FALSE)`);
  const denies = step('denies', `IF(ISERROR(${outcome}),0,IF(AND(${isAgree}=0,${outcome}<>""),1,0))`);
  const isDenied = step('isDenied', `IF(${isTwice},IF(${kept}=${place},${count([denies, 1])}>0,FALSE),FALSE)`);

  // A re-call counts where the sale began.
  let stands = step('stands', `IF(${isSuperseded},${recall},IF(${isExtra},${kept},${place}))`);
  for (let i = 0; i < DOUBLINGS; i++) stands = working.next(say(TEXT.stands), `INDEX(${all(stands)},${stands})`);
  const countedIn = step(
    'countedIn',
    `IF(${isAgree}=0,${ownMonth},IF(COUNTIF(${all(stands)},${stands})=1,${ownMonth},MOD(${least(`(${all(stands)}=${stands})*${all(isAgree)}*(${all(ownMonth)}>0)`, ownMonth)},${LATE})))`,
  );
  const isAsked = `${month}<>""`;
  const askedMonth = `YEAR(${month})*12+MONTH(${month})`;
  const isGone = `OR(${isSuperseded},${isExtra})`;
  const isLeftOut = `AND(${reading}="tertapping",${status}=${UNTAPPED},NOT(${isGone}))`;
  const asOwn = step('asOwn', `IF(OR(${isAgree}=0,${isLeftOut}),${OUT},IF(${isValid}=1,${FOR},${AGAINST}))`);
  const inMonth = step('inMonth', `IF(${isAsked},IF(${reading}="ketat",${ownMonth},${countedIn})=${askedMonth},TRUE)`);
  const now = step(
    'now',
    `IF(OR(${isAgree}=0,NOT(${inMonth})),${OUT},IF(AND(${reading}<>"ketat",${isGone}),${OUT},${asOwn}))`,
  );
  const undated = step(
    'undated',
    called === null ? 'FALSE' : `AND(${isAsked},${isAgree}=1,${countedIn}=0,NOT(${isGone}))`,
  );
  const touches = step('touches', `IF(${isAsked},OR(${countedIn}=0,${countedIn}=${askedMonth}),TRUE)`);
  const moved = (caption: 'low' | 'high', pick: 'MIN' | 'MAX', end: number) => {
    const [cell, other] = caption === 'low' ? [ownLow, AGAINST] : [ownHigh, OUT];
    const twice = `IF(${disagrees},IF(${kept}=${place},${end},${now}),${now})`;
    const denied = `IF(${isDenied},${caption === 'low' ? `IF(${isValid}=1,${OUT},${AGAINST})` : OUT},${now})`;
    const replaced = caption === 'low' ? `IF(${keyless}=1,${OUT},${now})` : `IF(SUM(${all(keyless)})>0,${OUT},${now})`;
    return step(
      caption,
      `IF(${touches},${pick}(${now},IF(${now}=${OUT},${now},${replaced}),IF(${cell}="",${now},${cell}),IF(${maybe},${other},${now}),${twice},${denied},IF(${undated},${pick}(${OUT},${asOwn}),${now})),${now})`,
    );
  };
  const [low, high] = [moved('low', 'MIN', AGAINST), moved('high', 'MAX', FOR)];

  const range = (cell: string) => `${sheetName(working.name)}!${all(cell)}`;
  const target = own(TARGET_ROW);
  const [counted, lowest, highest] = [shareOf(working, now), shareOf(working, low), shareOf(working, high)];
  const meets = ({ part, whole }: typeof counted) => `ROUND(${part}-${target}*${whole},6)>=0`;
  const word = (text: keyof typeof TEXT) => `"${say(TEXT[text])}"`;
  return figureLines(name, [
    [say(TEXT.title), null],
    [say(TEXT.month), null, 'yyyy-mm'],
    [say(TEXT.reading), { formula: parameter('qmsOfficialReading') }],
    [say(TEXT.target), targetShare(world, 'qmsTarget'), SHARE_FORMAT],
    [say(TEXT.marks), { formula: `SUM(${range(mark)})>0` }],
    ['AGREE', { formula: counted.whole }],
    ['VALID', { formula: counted.part }],
    ['QMS', ratioOf(counted), SHARE_FORMAT],
    [say(TEXT.lowest), ratioOf(lowest), SHARE_FORMAT],
    [say(TEXT.highest), ratioOf(highest), SHARE_FORMAT],
    [say(TEXT.agreeLowest), { formula: lowest.whole }],
    [say(TEXT.validLowest), { formula: lowest.part }],
    [say(TEXT.agreeHighest), { formula: highest.whole }],
    [say(TEXT.validHighest), { formula: highest.part }],
    [
      say(TEXT.met),
      {
        formula: `IF(${lowest.whole}=0,"",IF(${meets(lowest)},${word('yes')},IF(${meets(highest)},${word('uncertain')},${word('no')})))`,
      },
    ],
    [say(TEXT.moved), { formula: `SUMPRODUCT(--(${range(low)}<>${range(high)}))` }],
    [say(TEXT.superseded), { formula: `SUMPRODUCT(--(${range(isSuperseded)}=TRUE))` }],
    [say(TEXT.duplicates), { formula: `SUMPRODUCT(--(${range(isExtra)}=TRUE))` }],
    [say(TEXT.unseen), null],
  ]);
};
