// Longer than other files because it is data: a line for each name that templates may use, written by a test.
extension FieldExamples {
  /// Made of the sample workspace by `FieldManualTests`; bless it with `REVIEWPACK_BLESS=1`.
  static let lines: String = #"""
    account option / records: FCR-1, FCR-4, FCR-6 and 31 more
    account option / what: Talk otherwise: another person, another form, a fixed rhythm
    action / blocks: Care of the charging racks handed to the night shift
    action / done: 14 October 2026
    action / due: 6 November 2026
    action / overdue: overdue by 3 working days
    action / owner: Lee Barrow
    action / text: Name who of the night shift orders spare parts
    answer / href: mailto:tom.aldous@harbourfinch.example?subject=Survey%20S-AV-2026-11%2C% …
    answer / value: 0
    answer in words / answer: No stop in the peak weeks
    answer in words / contact: Dana Kerr
    answer in words / question: What does success look like for you over the next three months?
    answer quoted back / answer: No new program and no new face between 16 November and 24 December
    answer quoted back / by: Dana Kerr
    answer quoted back / on: 22 September 2026
    answer quoted back / question: What would make the peak weeks easy for you?
    ask of an issue / ask: A name at each pier who may sign from eight
    ask of an issue / due: 13 November 2026
    ask of an issue / issue: Nobody at the outer piers may sign for deliveries before ten o'clock
    assumption / owner: Rona McLeish
    assumption / since: 12 October 2026
    assumption / state: please confirm, or correct us (15 working days open)
    assumption / text: Every pier has a printer with a network
    attached file / file: pack.html
    attached file / what: everything as one page; open it in a browser
    author / by: Priya Nair
    awaited item / age: 13 working days
    awaited item / effect: no date that depends on it is recorded
    awaited item / overdue: overdue by 3 working days
    awaited item / since: 14 October 2026
    awaited item / what: Name two people of the night shift for the scanner refresher
    bad news / as_above: Milestone “Booking live for foot passengers”
    bad news / new_date: 6 November 2026
    bad news / reason: It waits for the foot passengers
    bad news / since: 25 September 2026
    bad news / status: ■ Off track
    bad news / title: Milestone “Booking live for foot passengers”
    bad news / told: Isla Munro and Callum Baird, told by video on 22 September 2026
    bad news / what: now 3.4 seconds; we agreed on at most 2 seconds
    benefit / benefit: 199.2 hours
    benefit / money: £6,373.71
    benefit / since: 19 January 2026
    benefit / statement: Fewer password calls reach the service desk each week
    budget / averaged: 3 months
    budget / budget: £64,000
    budget / done: 92.5%
    budget / forecast: £122,571
    budget / monthly: £6,200
    budget / name: New scanners in every hall
    budget / percent: 60.6%
    budget / runway: 4.1 months
    budget / spent: £38,800
    calibration / basis: a feeling
    calibration / error: 38%
    calibration / n: 1
    calibration / overrun: 63%
    calibration / ratio: 1.63
    calibration / within: 0%
    case / ask: not recorded
    case / effect: holds up F3
    case / first: Level 1: project manager, with the project lead
    case / level: Level 3: department head, with the executive sponsor
    case / missing: what we tried; the decision asked, of whom and by when
    case / our_part: not recorded
    case / problem: Booking on the web
    case / tried: not recorded
    case / what: Booking on the web: off track in two packs in a row
    change / cost: +£2,200
    change / days: +1
    change / hours: +12
    change / id: WCR-1
    change / raised_by: you
    change / signatures: you: Dana Kerr, 26 May 2026; us: Priya Nair, 25 May 2026
    change / state: approved on 26 May 2026
    change / status: ● On track
    change / title: Milestone “Scanners in the cold store”
    change / was: ▲ At risk
    change / what: done on 21 October 2026, 3 working days late
    change to sign / approve_href: mailto:tom.aldous@harbourfinch.example?subject=Change%20WCR-3%20approved …
    change to sign / other_href: mailto:tom.aldous@harbourfinch.example?subject=Change%20WCR-3%3A%20anoth …
    change to sign / title: Warm spare batteries at each hall door
    change waiting for a signature / age: 9 working days
    change waiting for a signature / submitted_on: 20 October 2026
    change waiting for a signature / title: Warm spare batteries at each hall door
    chart / alt: Dead spots ("no signal" | "weak signal") in hall 3 go down to two – On …
    chart / path: charts/criterion-wc6.svg
    complaint cause / cause: Nobody is named for calls at night
    complaint cause / count: 2
    complaint cause / improvements: Call first, and write after
    complaint cause / records: WX-1, WX-2
    concern / concern: Is there a date we can print?
    concern / confirmation: You confirmed our summary
    concern / on: 8 October 2026
    concern / people: Isla Munro and Callum Baird
    concern / summary: Accounts and sales move in November instead of October
    concessions / changes: WCR-2: Two chargers for the gatehouse
    concessions / total: 1 change, 3 hours, worth £285
    conversation / clients: Lee Barrow
    conversation / how: in person
    conversation / on: 26 October 2026
    conversation / ours: Jonas Weber-Quinn
    conversation / summary: Weekly desk call: two names for the refresher are still missing
    conversation to hold / question: What does success here actually look like?
    conversation to hold / state: last on 3 September 2025
    conversation to hold / topic: what moves the client
    creep / asked: 1
    creep / project: Service desk
    creep / signed: 2.3%
    creep / slip: as promised
    creep / unsigned: none
    criterion / attainment: in full
    criterion / baseline: 14 spots
    criterion / baseline_date: 20 April 2026
    criterion / business_outcome: No walking back to scan again
    criterion / cadence: every month
    criterion / client_agreed_by: Lee Barrow
    criterion / client_agreed_on: 27 April 2026
    criterion / client_owner: Lee Barrow
    criterion / data_source: Radio walk, "hall 3 *all aisles*"
    criterion / expected: 4 spots
    criterion / measured_on: 26 October 2026
    criterion / metric: dead spots found on the monthly walk
    criterion / now: 4 spots
    criterion / progress: 83%
    criterion / provider_agreed_by: Tom Aldous
    criterion / provider_agreed_on: 24 April 2026
    criterion / provider_owner: Jonas Weber-Quinn
    criterion / statement: Dead spots ("no signal" | "weak signal") in hall 3 go down to two
    criterion / status: ● On track
    criterion / target: 2 spots
    criterion / target_date: 30 November 2026
    dated record / on: 28 September 2026
    dated record / record: action:PA-01
    debt / currency: GBP
    debt / disputed: £0
    debt / not_due: £0
    debt / older: £0
    debt / oldest: HF-1064, £14,200, 1 day past due
    debt / sales_days: 47
    debt / to_30: £14,200
    debt / to_60: £0
    debt / to_90: £0
    debt / total: £14,200
    decision / chosen: A, Start on 13 November with breaks mended
    decision / decided_on: 13 October 2026
    decision / input: with your input
    decision / question: Does the night rota start with or without breaks over 30 minutes?
    decision / rationale: Pay has to be right from the first night
    decision / signed_by: Ruth Adeyemi
    decision / signed_on: 13 October 2026
    deliverable / accepted: not handed in yet
    deliverable / handed_in: expected on 29 January 2027
    deliverable / name: Yearly restore test with proof
    deliverable / promised: 29 January 2027
    differing opinion / subject: We meet the dates we give.
    effect of a survey / action: Talk with the night shift lead about how changes are announced
    effect of a survey / after: no later survey yet
    effect of a survey / before: –
    effect of a survey / cause: survey:S-AV-2026-10/A1
    effect of a survey / done: 15 October 2026
    effect of a survey / owner: Priya Nair
    effect of a survey / question: no score of its own
    escalation / first: Level 1: project manager, with the project lead
    escalation / level: Level 3: department head, with the executive sponsor
    escalation / missing: what we tried; the decision asked, of whom and by when
    escalation / name: Booking on the web
    escalation / records: mf-booking, F3
    escalation / what: off track in two packs in a row
    escalation outcome / level: Level 1: project manager, with the project lead
    escalation outcome / on: 15 September 2026
    escalation outcome / scores: not measured → not measured
    escalation outcome / state: open for 14 working days
    escalation outcome / text: Night calls: the mailbox again, twice in one week
    estimate / basis: checked on 19 May 2026: measured on site
    estimate / hours: 12 (11 to 14)
    estimate / item: Charging racks
    estimate / parts: building 7, project management 2, testing 2, finding out 1
    estimate / took: 2.5
    event / on: 22 September 2026
    event / record: interaction:FI-1
    event / source: exports/interactions.csv:7
    event / text: Booking live for foot passengers
    event / what: talked about
    evidence / ask: not recorded
    evidence / effect: 20 days, holds up P3
    evidence / first: Level 1: project manager, with the project lead
    evidence / level: Level 2: account lead, with the sponsor
    evidence / our_part: We asked for the day only when the switches had come
    evidence / problem: On the ramp an engineer was shouted at and sent away; two people saw it
    evidence / tried: Asked at two visits, by phone and in writing; offered Sundays
    expected loss / total: £500
    expected loss / valued: 1 threat
    feedback / acknowledged: Thank you for telling us; we said so on 25 August 2026
    feedback / ask: Say which of the two you prefer
    feedback / ask_by: 6 November 2026
    feedback / by: Lee Barrow
    feedback / cause: The list of who listens had ended in July
    feedback / did: One number for night calls, answered by a person
    feedback / instead: Start nights a week later with the mended app
    feedback / lesson: A rota with names, looked at in the weekly desk call
    feedback / on: 24 August 2026
    feedback / result: settled on 14 October 2026
    feedback / root_cause: Nobody is named for calls at night
    feedback / text: Night calls: the mailbox again, twice in one week
    figure / before: 3 of 3
    figure / label: Milestones reached on time, of those due so far
    figure / now: 4 of 5
    figure / value: 15.5 hours
    finding / code: promise-vague
    finding / hint: name the day, or the day on which you will know it
    finding / message: the commentary uses 'in order to'
    finding / place: exports/commentary.csv:26 (text)
    finding / practices: Nothing vague (S2-16)
    finding / severity: Note
    forum habit / forum: Weekly desk call
    forum habit / held: 1 of 25
    forum habit / last: 27 October 2026
    forum habit / next: 3 November 2026
    forum habit / spoke: 0
    forum habit / summed_up: 1
    gift / approved: not approved
    gift / direction: received
    gift / on: 15 September 2026
    gift / people: Tom Aldous – Dana Kerr
    gift / value: £12.50
    gift / what: A box of biscuits for the team
    growing issue / age: 20 working days
    growing issue / next: Mended in the test; real night shifts are tried before the start
    growing issue / severity: medium
    growing issue / text: The rota app loses breaks of more than 30 minutes
    growing issue / weight: 20
    handover / accepted: accepted by Lee Barrow on 28 October 2026
    handover / from: Tom Aldous
    handover / met_on: 26 October 2026
    handover / name: Care of the charging racks handed to the night shift
    handover / points: 1 of 2 done
    handover / when: done on 27 October 2026
    how to reach us / channels: ticket and portal
    how to reach us / closed: no day off until 30 November 2026
    how to reach us / days: Monday to Friday
    how to reach us / hours: from 08:30 to 17:30 (Europe/London)
    how to reach us / promise: within 2 working days
    improvement of ours / due: 16 October 2026
    improvement of ours / owner: Tom Aldous
    improvement of ours / since: 14 October 2026
    improvement of ours / text: One number for night calls, answered by a person
    interruptions / asked: Callum Baird: 3 (MF-177, MF-178, MF-179)
    interruptions / reached: Ines Okafor: 1 (PI-6)
    late milestone / cause: third party
    late milestone / name: Scanners in the cold store
    late milestone / reason: Old records without a postcode had to be sorted by hand
    late milestone / slip: 3 working days late
    late reply / text: When do schools get their fares?
    late reply / took: answered after 6 working days
    line of scope / grey: customer portal of carriers
    line of scope / in: accounts
    line of scope / out: forklift terminals
    meeting / clients: Lee Barrow
    meeting / last: 15 September 2026
    meeting / level: the working team
    meeting / name: Weekly desk call
    meeting / next: 10 November 2026
    meeting / ours: Tom Aldous and Ines Okafor
    meeting / outcome: 1 action agreed
    meeting / rhythm: every week
    milestone / baseline: 30 January 2026
    milestone / date: 29 January 2026
    milestone / name: Service desk handed over from the old supplier
    milestone / slip: 1 working day early
    milestone / state: done early
    month / created: 5
    month / finished: 4
    month / month: November 2025
    month / open: 2
    month of changes / asked: 1
    month of changes / days: +1
    month of changes / hours: +12
    month of changes / month: May 2026
    month of changes / signed: 1
    moved project / asked: 1 by you, 0 by us
    moved project / end: 29 January 2027, as promised
    moved project / name: Service desk
    moved project / settled: 1 approved
    moved project / signed_on: 1 September 2025
    moved project / size: 2.3%
    need / confirm: 4
    objective / project: Service desk
    objective / words: People can work, and nobody waits for a password
    obstacle / age: 20 working days
    obstacle / ask: A name at each pier who may sign from eight
    obstacle / ask_by: 13 November 2026
    obstacle / effect: 4 days
    obstacle / forum: Monthly review
    obstacle / meets_on: 9 November 2026
    obstacle / text: Nobody at the outer piers may sign for deliveries before ten o'clock
    offer / effect: +£1,800, +2 days, +10 hours
    offer / reason: Nobody walks to the depot in the peak weeks
    offer / title: Warm spare batteries at each hall door
    open decision / due: 13 November 2026
    open decision / id: FD-1
    open decision / minutes: 1 minute
    open decision / other_href: mailto:tom.aldous@harbourfinch.example?subject=Decision%20FD-1%3A%20anot …
    open decision / overdue: overdue by 11 working days
    open decision / question: How do we start vehicle booking?
    open decision / recommended: A
    open request / id: TH-261
    open request / place: 1
    open request / priority: normal
    open request / since: 7 September 2026
    open request / title: Night rota loses breaks over 30 minutes
    opportunity / heard_on: 15 September 2026
    opportunity / owner: Priya Nair
    opportunity / stage: heard
    opportunity / text: Handhelds for the drivers at the gates
    opportunity / value: £18,000
    opportunity / why: Drivers wait at the gate because papers are looked for by hand
    option / against: Two dates to announce
    option / cost: £0
    option / days: 10
    option / for: Staff learn on calm boats
    option / href: mailto:tom.aldous@harbourfinch.example?subject=Decision%20FD-1%3A%20opti …
    option / label: A
    option / risk: Small: mistakes hit few sailings
    option / summary: The two short routes first, all others two weeks later
    our own record / follow_ups: 2 of 2 (100%)
    our own record / replies: 1 of 2 (50%)
    our own record / silence: 9 working days, from 13 October 2026 to 26 October 2026
    our promises / follow_up_time: 2 working days
    our promises / follow_ups: 2 of 2
    our promises / packs: 2 of 2
    our promises / replies: 1 of 2
    our promises / silence: 9 working days
    page contact / channels: ticket and portal
    page contact / days: Monday to Friday
    page contact / email: tom.aldous@harbourfinch.example
    page contact / email_href: mailto:tom.aldous@harbourfinch.example
    page contact / hours: from 08:30 to 17:30 (Europe/London)
    page contact / meeting: Monthly review
    page contact / meeting_on: 10 November 2026
    page contact / name: Tom Aldous
    page contact / role: delivery lead
    pattern / recent: 1
    pattern / records: WA-03
    pattern / total: 1
    pattern / what: What we needed from the client came late
    person / cells: 9
    person / contact: Dana Kerr
    picture / confirmed: on 22. Oktober 2026 by Uwe Stahl, by accepting “Versand im Probebetrieb”
    picture / objective: People can work, and nobody waits for a password
    picture / project: Service desk
    picture / rework: 1 piece of work: 1 without a recorded cause
    picture / stage: running
    point to confirm / by: Isla Munro
    point to confirm / meaning: what you give us and by when, and what we give you
    point to confirm / on: 2 March 2026
    point to confirm / topic: What each side supplies
    priority / figure: your people lost 15.5 hours of work through 2 incidents
    priority / words: reliability
    project / name: Service desk
    project / reasons: Schedule is on track
    project / shown: ● On track
    project / status: ● On track
    project / why: schedule is on track; not measured: scope
    proposed criterion / agree_href: mailto:tom.aldous@harbourfinch.example?subject=Criterion%20PC2%20agreed& …
    proposed criterion / baseline: 35%
    proposed criterion / baseline_date: 30 September 2026
    proposed criterion / business_outcome: A warm store is seen at once
    proposed criterion / cadence: every month
    proposed criterion / change_href: mailto:tom.aldous@harbourfinch.example?subject=Criterion%20PC2%3A%20a%20 …
    proposed criterion / client_agreed_by: nobody named
    proposed criterion / client_owner: Sandra Cobb
    proposed criterion / data_source: Line controller log
    proposed criterion / expected: 41%
    proposed criterion / measured_on: 30 September 2026
    proposed criterion / metric: delay of the readings
    proposed criterion / now: not recorded
    proposed criterion / progress: 0%
    proposed criterion / proposed_on: 3 August 2026
    proposed criterion / provider_agreed_by: Priya Nair
    proposed criterion / provider_agreed_on: 3 August 2026
    proposed criterion / provider_owner: Jonas Weber-Quinn
    proposed criterion / statement: Temperatures reach the office within one minute
    proposed criterion / status: ◇ Not agreed
    proposed criterion / target: at most 60 seconds
    proposed criterion / target_date: 31 December 2026
    proposed criterion / waiting: 64 working days
    question / high: extremely likely
    question / high_value: 10
    question / href: mailto:tom.aldous@harbourfinch.example?subject=Survey%20S-AV-2026-11%2C% …
    question / id: q1
    question / low: not at all likely
    question / low_value: 0
    question / number: 1
    question / text: How satisfied are you with our work over the last period?
    quote / words: Clear reports, and they say what went wrong.
    reader / knowledge: not recorded, so we explain everything
    reader / name: Dana Kerr
    recommended practice / practice: send a shorter survey, and say what changed after the last one
    recommended practice / signal: Client actions past due
    refused change / on: 14 September 2026
    refused change / title: Scanners that read at ten metres
    refused change / why: They do not work below zero; we lend two ladders with rails instead
    responsible person / about: meets at “Weekly desk call”
    responsible person / email: tom.aldous@harbourfinch.example
    responsible person / name: Tom Aldous
    responsible person / role: delivery lead
    result / answers: 11
    result / department: Office
    result / level: indicative
    result / measure: Recommendation (NPS)
    result / question: How satisfied are you with our work over the last period?
    result / range: −1 to +72
    result / result: +45 (6 gave 9–10, 4 gave 7–8, 1 gave 0–6)
    result with what it needed / constraint: none recorded
    result with what it needed / needed: Name who of the night shift orders spare parts (open)
    result with what it needed / result: Care of the charging racks handed to the night shift
    result with what it needed / state: done on time
    rework / hours: not recorded
    rework / late_input: 0
    rework / pieces: 1
    rework / project: Service desk
    rewrite / field: text
    rewrite / instead: “use” for “utilise”
    rewrite / place: exports/commentary.csv:26
    rewrite / record: commentary
    rewrite / says: The spare batteries follow soon.
    risk / appetite: within the limit of 9 (“cautious”)
    risk / expected: £500
    risk / id: WR1
    risk / kind: threat
    risk / mitigation: Ten warm spares at the depot
    risk / owner: Tom Aldous
    risk / text: A cold snap empties batteries faster than we planned
    risk / weight: 6, medium
    risk to decide on / decision: accept until the second line is in
    risk to decide on / effect: continuity, £18,000 if it happens
    risk to decide on / excess: 7 above the limit of 9 (“cautious”)
    risk to decide on / known_since: 17 August 2026
    risk to decide on / near_on: 15 November 2026
    risk to decide on / options: We propose to reduce it: A second line by radio, and tickets that work …
    risk to decide on / text: The network at the outer piers fails in winter storms
    scope / now: 532 hours
    scope / project: Service desk
    scope / signed: signed by Dana Kerr on 1 September 2025
    scope / since: 1 change, £0, 0 days, +3 hours, signed by both of us
    scope / then: 3 points
    score before and after / before: 0 (11 answers)
    score before and after / change: no clear change
    score before and after / now: +55 (11 answers)
    score before and after / question: How satisfied are you with our work over the last period?
    section of commentary / heading: Status
    section of commentary / text: The cold store picks with the new scanners since 21 October. That is …
    signal / code: E1
    signal / name: Time to answer
    signal / points: 12 of 12
    signal / records: WA-15, WA-04, WA-10 and 2 more
    signal / shown: half within 2 working days (5)
    silence map / absent: Hugh Pellworth: none of 2 meetings of Monthly review
    silence map / phases: Service desk (running): 27 October 2026, 4 days ago
    silence map / quiet: Rona McLeish
    silence map / unanswered: Dana Kerr: WA-04, the oldest for 9 working days
    sponsor card / decisions: FD-1
    sponsor card / last_talk: 13 October 2026, by video, 14 working days before the report date
    sponsor card / name: Dana Kerr
    sponsor card / questions: WA-04
    sponsor card / role: operations director
    sponsor card / said: “reliability; speed; cost” (priorities, 15 September 2026)
    step / count: 6
    step / heading: Fill in
    step of the ladder / client: nobody recorded
    step of the ladder / level: the team, with the day-to-day contact
    step of the ladder / provider: Ines Okafor (engineer), Jonas Weber-Quinn (engineer)
    survey / answered: 11
    survey / before: Unsere Arbeit im Frühjahr
    survey / closed: 23 October 2026
    survey / invited: 13
    survey / name: How are we doing? Autumn 2026
    survey / opened: 5 October 2026
    survey / quoted: 3 of 13 comments
    survey / response_rate: 84.6%
    survey / response_trend: no clear change since the survey before: 78,6 %
    survey / too_few: Too few answers to publish (3 of 5 needed)
    survey duty / by: 16 October 2025
    survey duty / cover: How are we doing? Autumn 2026
    survey duty / state: ✓ done
    survey duty / what: The first survey
    survey sign / answer: Talk with the night shift lead about how changes are announced (Priya …
    survey sign / code: A1
    survey sign / what: Low answers of Grace Tembo
    term / expansion: net promoter score
    term / meaning: Share of people who would recommend us less the share who would not
    term / term: NPS
    testimonial / closed: 23 October 2026
    testimonial / survey: How are we doing? Autumn 2026
    testimonial / theme: communication
    testimonial / words: Clear reports, and they say what went wrong.
    texts / ease: 86
    texts / grade: 4
    texts / long: 0
    texts / name: By Priya Nair
    texts / sentence: 10
    texts / words: 108
    the ageing work / limit: 9 days
    the balance / clients: 4, 1 of them late, the oldest 15 working days old
    the balance / ours: 3, none late, the oldest 15 working days old
    the brief / answer_trend: 2 working days (5 questions) in the last 90 days, too few questions in …
    the brief / as_of: 31 October 2026
    the brief / balance: on our side 3 (1 before the period), on the client's 4 (0)
    the brief / client: Alder & Voss Logistics
    the brief / files_read: 24 files
    the brief / firm: Harbour & Finch IT
    the brief / foresight: 2 of 3 (67%)
    the brief / hit_rate: 1 of 2 (50%)
    the brief / period: October 2026
    the brief / rows_read: 785
    the brief / rows_used: 781
    the brief / state: ✓ Ready
    the brief / unsigned_money: £1,092.50
    the brief / why: nothing stands in the way
    the brief mail / as_of: 31 October 2026
    the brief mail / client: Alder & Voss Logistics
    the brief mail / firm: Harbour & Finch IT
    the brief mail / from: Priya Nair
    the brief mail / period: October 2026
    the brief mail / role: account manager
    the brief mail / to: Tom Aldous
    the changes / approved: 2 changes, +£2,200, +1 day if they do not overlap, +15 hours
    the changes / pending: 1 change, +£1,800, +2 days, +10 hours
    the changes / since: September 2026
    the changes / since_as_of: 30 September 2026
    the changes / unsigned_hours: 11.5 hours
    the criteria / agreed: 6
    the criteria / good: 6
    the cycle time / median: 5 days
    the cycle time / n: 23 requests
    the cycle time / p85: 9 days
    the cycle time / window: the last 90 days
    the decision mail / as_of: 31 October 2026
    the decision mail / client: Marram Island Ferries
    the decision mail / firm: Harbour & Finch IT
    the decision mail / from: Priya Nair
    the decision mail / period: October 2026
    the decision mail / role: account manager
    the decision mail / to: Isla Munro
    the deliverables / accepted_before: 3
    the deliverables / contract: contract HF-2025-014, from 1 September 2025, until 31 August 2027, …
    the detours / channels: ticket or portal
    the detours / detours: 7
    the detours / since: 3 August 2026
    the detours / total: 22
    the engagement / caps: Would be no more than “watch” with a better index: the client gave the …
    the engagement / coverage: 87
    the engagement / index: ● Engaged, 85 of 100
    the engagement / trend: No earlier pack to compare with
    the engagement / unmeasured: Decisions without the client (not recorded)
    the escalations / left_alone: 2 things
    the estimates / range: 0.25 to 4 times, until 10 are known
    the estimates / unvetted: 1 of 1 (100%)
    the evidence for escalation / as_of: 31 October 2026
    the evidence for escalation / client: Marram Island Ferries
    the evidence for escalation / dispute_clause: clause 16
    the evidence for escalation / firm: Harbour & Finch IT
    the evidence for escalation / left_alone: 2 things
    the evidence for escalation / period: October 2026
    the feedback / before_wave: Unsere Arbeit im Frühjahr
    the feedback / between: no action of ours between them is recorded
    the feedback / now_wave: Unsere Arbeit im Herbst
    the first screen / behind: 3 milestones, 2 success criteria and 1 risk above what you accept
    the first screen / why: all projects are on track
    the flow of work / created: 7
    the flow of work / finished: 9
    the flow of work / in_progress: 3
    the flow of work / items: 101
    the flow of work / open: 3
    the follow-up / as_of: 31 October 2026
    the follow-up / client: Marram Island Ferries
    the follow-up / firm: Harbour & Finch IT
    the follow-up / from: Priya Nair
    the follow-up / period: October 2026
    the follow-up / role: account manager
    the follow-up / to: Callum Baird
    the goals / concern: Is there a date we can print?
    the goals / motivation: Get through the peak weeks without a stop
    the goals / ranked_by: Dana Kerr
    the goals / ranked_on: 15 September 2026
    the goals / timeframe: everything before the peak of 2026
    the language / plain_from: 60
    the lost time / agreed_by: Dana Kerr
    the lost time / agreed_on: 17 November 2025
    the lost time / hour_value: £32
    the lost time / hours: 15.5 hours
    the lost time / incidents: 2 incidents
    the lost time / money: £496
    the lost time / unrecorded: 3 incidents
    the meeting / correct_by: 13 November 2026
    the meeting / correction_days: 5 working days
    the meeting / how: by video
    the meeting / on: 21 October 2026
    the meeting / people: Callum Baird and Tom Aldous
    the meeting / summary: Weekly call: group fares pass the test since yesterday
    the moves / more: 4
    the needs / more: 3
    the pack mail / as_of: 31 October 2026
    the pack mail / client: Alder & Voss Logistics
    the pack mail / firm: Harbour & Finch IT
    the pack mail / from: Priya Nair
    the pack mail / period: October 2026
    the pack mail / role: account manager
    the pack mail / to: Dana Kerr
    the page / client: Alder & Voss Logistics
    the page / document: review
    the page / firm: Harbour & Finch IT
    the page / lang: en-GB
    the page / period: October 2026
    the page / prepared_on: 6 November 2026
    the page / running_header: Harbour \26  Finch IT · Alder \26  Voss Logistics · October 2026
    the page / thresholds_href: #how-we-measure
    the page / title: Alder & Voss Logistics: review of October 2026
    the questions / asking: What does success here actually look like?
    the questions / contact: Tom Aldous
    the questions / email: tom.aldous@harbourfinch.example
    the questions / others: When one date moves, which of the others move with it?
    the reading time / first_page: 1 minute
    the reading time / whole: 11 minutes
    the review / as_of: 31 October 2026
    the review / client: Alder & Voss Logistics
    the review / firm: Harbour & Finch IT
    the review / may_decide: Dana Kerr
    the review / period: October 2026
    the review / sponsor: Dana Kerr
    the share on time / due: 5
    the share on time / percent: 80%
    the share on time / reached: 4
    the sources / files: 8 files
    the sources / fresh: the newest record is of 28 October 2026
    the sources / left_out: 7
    the sources / read: 268
    the sources / records: 101 work items, 7 milestones, 6 success criteria, 47 measurements, 4 …
    the sources / rejected: 0
    the sources / unused: 7 rows were left out by a rule
    the sources / used: 261
    the status / word: ● On track
    the success criteria / as_of: 31 October 2026
    the success criteria / client: Alder & Voss Logistics
    the success criteria / firm: Harbour & Finch IT
    the success criteria / period: October 2026
    the survey / all_href: mailto:tom.aldous@harbourfinch.example?subject=Survey%20S-AV-2026-11%2C% …
    the survey / as_of: 31 October 2026
    the survey / client: Alder & Voss Logistics
    the survey / closes: 13 November 2026
    the survey / collector: Tom Aldous
    the survey / firm: Harbour & Finch IT
    the survey / last_closed: 23 October 2026
    the survey / last_wave: How are we doing? Autumn 2026
    the survey / minimum_answers: 5
    the survey / name: Cold store: two weeks with the new scanners
    the survey / opens: 30 November 2026
    the survey / period: October 2026
    the survey / tool_href: https://answers.harbourfinch.example/S-TH-2026-12
    the survey mail / as_of: 31 October 2026
    the survey mail / client: Thistledown Care
    the survey mail / firm: Harbour & Finch IT
    the survey mail / from: Priya Nair
    the survey mail / period: October 2026
    the survey mail / role: account manager
    the survey mail / to: Gil Marsh
    the survey results / as_of: 31 October 2026
    the survey results / client: Alder & Voss Logistics
    the survey results / firm: Harbour & Finch IT
    the survey results / minimum_answers: 5
    the survey results / period: October 2026
    the testimonials / as_of: 31 October 2026
    the testimonials / client: Alder & Voss Logistics
    the testimonials / firm: Harbour & Finch IT
    the testimonials / period: October 2026
    the testimonials / shown: 3 of 13 comments
    the thresholds / acceptance_days: 10
    the thresholds / acknowledge_days: 2
    the thresholds / ageing_days: 30
    the thresholds / appetite_averse: 3
    the thresholds / appetite_cautious: 9
    the thresholds / appetite_eager: 16
    the thresholds / appetite_minimal: 5
    the thresholds / appetite_open: 12
    the thresholds / assumption_days: 20
    the thresholds / at_risk_points: 10
    the thresholds / burn_months: 3
    the thresholds / cadence_days: 31
    the thresholds / ces_amber: 5
    the thresholds / ces_fall: 0.5
    the thresholds / ces_low_answer: 3
    the thresholds / ces_red: 4
    the thresholds / change_at_risk: 5
    the thresholds / change_off_track: 15
    the thresholds / checkpoint_days: 7
    the thresholds / correction_days: 5
    the thresholds / corridor_factor: 2
    the thresholds / counted_answers: 10
    the thresholds / counted_days: 90
    the thresholds / csat_amber: 80
    the thresholds / csat_fall: 10
    the thresholds / csat_low_answer: 2
    the thresholds / csat_red: 60
    the thresholds / data_days: 31
    the thresholds / declined_days: 90
    the thresholds / delegated_decisions: 2
    the thresholds / detour_minimum: 5
    the thresholds / detour_percent: 10
    the thresholds / due_days: 30
    the thresholds / final_percent: 90
    the thresholds / final_points: 5
    the thresholds / flow_days: 90
    the thresholds / flow_minimum: 5
    the thresholds / gift_value: 50
    the thresholds / goalpost_days: 90
    the thresholds / grave_sign_action_days: 10
    the thresholds / growing_days: 10
    the thresholds / improvement_days: 90
    the thresholds / incentive_days: 14
    the thresholds / kick_off_days: 30
    the thresholds / late_days: 5
    the thresholds / lead_at_risk: 5
    the thresholds / lead_off_track: 15
    the thresholds / low_answer_action_days: 2
    the thresholds / low_score_action_days: 20
    the thresholds / margin_percent: 5
    the thresholds / minimum_group: 5
    the thresholds / nps_amber: 30
    the thresholds / nps_fall: 10
    the thresholds / nps_low_answer: 6
    the thresholds / nps_red: 0
    the thresholds / off_track_days: 15
    the thresholds / off_track_points: 25
    the thresholds / overdue_wave_action_days: 5
    the thresholds / overrun_at_risk: 5
    the thresholds / overrun_off_track: 10
    the thresholds / profile_days: 365
    the thresholds / published_answers: 30
    the thresholds / question_months: 6
    the thresholds / quote_check_days: 10
    the thresholds / response_amber: 30
    the thresholds / response_red: 15
    the thresholds / risk_action: 10
    the thresholds / risk_high: 10
    the thresholds / risk_level_1: 2.5
    the thresholds / risk_level_2: 12.5
    the thresholds / risk_level_3: 35
    the thresholds / risk_level_4: 65
    the thresholds / risk_level_5: 90
    the thresholds / risk_medium: 5
    the thresholds / risk_review_days: 31
    the thresholds / risk_very_high: 15
    the thresholds / scope_days: 30
    the thresholds / setback_points: 10
    the thresholds / short_contract_days: 180
    the thresholds / sign_action_days: 10
    the thresholds / silence_days: 20
    the thresholds / slip_at_risk: 5
    the thresholds / slip_off_track: 15
    the thresholds / spi_at_risk: 0.95
    the thresholds / spi_off_track: 0.85
    the thresholds / sponsor_days: 60
    the thresholds / stale_factor: 1.5
    the thresholds / survey_after_end_days: 30
    the thresholds / survey_before_end_days: 45
    the thresholds / survey_due_days: 45
    the thresholds / survey_gap_days: 100
    the thresholds / survey_open_days: 14
    the thresholds / survey_questions: 10
    the thresholds / survey_rest_days: 30
    the thresholds / survey_seconds: 120
    the thresholds / survey_stage_days: 60
    the thresholds / survey_start_days: 45
    the thresholds / trend_months: 6
    the thresholds / undecided_days: 10
    the thresholds / understanding_days: 90
    the thresholds / unhappy_people: 2
    the thresholds / unhappy_percent: 20
    the thresholds / unsigned_days: 10
    the thresholds / unsigned_off_track: 2
    the update / as_of: 31. Oktober 2026
    the update / client: Brückner Maschinenbau
    the update / doing: “Schulung für den Versand, zwei Vormittage” (by 13. November 2026)
    the update / firm: Harbour & Finch IT
    the update / from: Mira Köhler
    the update / meeting: Monatsgespräch
    the update / meeting_on: 19. November 2026
    the update / period: Oktober 2026
    the update / role: account manager
    the update / since: 22. Oktober 2026
    the update / to: Katrin Brückner
    trend of a score / question: How satisfied are you with our work over the last period?
    trend of a score / then: 0 (11 answers)
    trend of a score / trend: no clear change
    unchecked estimate / age: 15 working days
    unchecked estimate / hours: 16
    unchecked estimate / id: FE-8
    unchecked estimate / item: Refunds when a sailing is late
    unchecked estimate / made_by: Ines Okafor
    unchecked estimate / told_on: 12 October 2026
    unused rows / count: 1
    unused rows / file: exports/jira-2026-10.csv
    unused rows / lines: 2
    unused rows / reason: after the report date
    unused rows / records: work-items
    unused rows / state: left out
    view / on: 15 September 2026
    view / person: Grace Tembo
    view / words: 6
    waiting acceptance / age: 7 working days
    waiting acceptance / exceeded: the 10 working days agreed
    waiting acceptance / name: Scanners in the cold store
    waiting acceptance / submitted_on: 22 October 2026
    waived finding / code: survey-incentive
    waived finding / message: 'Flowers and cakes for the night teams' was given on 12 October 2026, …
    waived finding / until: 31 December 2026
    waived finding / who: mira.koehler
    waived finding / why: the cakes were for the nights and not for the survey
    wave / closed: 23 October 2026
    wave / id: S-AV-2026-10
    wave / name: How are we doing? Autumn 2026
    wave / opened: 5 October 2026
    wave / stage: during the contract
    wave / state: closed
    work item / age: 46 days
    work item / id: AVS-32
    work item / title: Dead spots in hall 3: third round of measuring
    """#
}
