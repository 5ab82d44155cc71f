/**
 * Which numbers does the model of the years assume, for every case alike? What differs from case to case stands
 * in the scenario file. `docs/years.md` has a row for each with its reason; a test holds the two together.
 *
 * Unless a unit is given, a number is a share or a probability in [0, 1].
 */
export const parameters = {
  /** How likely a promise is kept in a given year. After the three dimensions of legalisation of Abbott et al. (2000). */
  promises: {
    /** Political will on the day of signature; fades by half in each half-life. */
    goodwill: 0.45,
    /** Years. */
    halfLife: { none: 1, memorandum: 2, 'executive-agreement': 4, treaty: 8 },
    /** Obligation: what the legal form alone adds. */
    obligation: { none: 0, memorandum: 0.05, 'executive-agreement': 0.2, treaty: 0.35 },
    /** How far the legal form lets wording and dispute settlement bind. */
    reach: { none: 0, memorandum: 0.3, 'executive-agreement': 0.7, treaty: 1 },
    /** Precision: what the wording adds, within reach. */
    precision: { aspirational: 0, 'best-effort': 0.05, milestones: 0.15, binding: 0.25 },
    /** Delegation: what a body that settles disputes adds, within reach. */
    delegation: { none: 0, consultation: 0.03, arbitration: 0.12 },
    transparency: { secret: 0, summary: 0.5, published: 1 },
    oversight: { none: 0, 'joint-committee': 0.4, independent: 1 },
    /** What full transparency, and full oversight, add. */
    transparencyGain: 0.1,
    oversightGain: 0.12,
    /** What a producer that enforces everything at home adds to its own promises, within reach. */
    domesticGain: 0.2,
    /** Part of that gain left when the right to regulate was given up. */
    chilled: 0.5,
    /** What trade law outside the agreement adds to duties that producers owe their buyers. */
    tradeLaw: 0.3,
    /** What wanting the metal adds to the promise to buy it. */
    interest: 0.3,
    /** No promise is surer than this. */
    ceiling: 0.97,
  },

  /** How soon what is promised becomes practice: share of the gap closed in a year that the promise is kept. */
  practice: { speed: 0.4 },

  money: {
    /** Years over which the financing bundle is paid out when every tranche is on time. */
    tranches: 4,
    /** Years after which what is unpaid is lost. */
    patience: 8,
    /** Years from money to megawatts. */
    powerLeadYears: 2,
    /** Taken off the commercial rate for each kind of collateral. */
    collateralSpread: { none: 0, escrow: 0.01, 'resource-backed': 0.02 },
    /** Share of the gap between the commercial and the concessional rate that a full guarantee closes. */
    guaranteeSpread: 0.5,
    /** Share of the state's receipts from the mines that an escrow account can take in a year. */
    escrowShare: 0.5,
    /** Millions of US dollars to train one person. */
    trainingCost: 0.01,
    /** Years over which the trainees are trained when the promise is kept. */
    trainingYears: 8,
  },

  works: {
    /** Mean and standard deviation, in logs, of what works cost over what was planned. */
    overrunMean: 0.15,
    overrunSpread: 0.2,
    /** Part of the overrun left when an independent assessment came first. */
    assessedOverrun: 0.5,
    /** Years by which consent and an independent assessment put off the first works. */
    consentDelayYears: 1,
    /** Share of the mines' margin that companies put into plants in a year that the promise to process is kept. */
    reinvestment: 0.15,
    /** Share of the year's work that is bought at home without a promise of local content. */
    localBase: 0.15,
    /** What local inputs beyond the usual cost over those from abroad at first, and years of practice that halve it. */
    localPremium: 0.25,
    localLearningYears: 5,
    /** Yearly chance of a surge of cheap imports, and what it takes from new plants, where no safeguard is left. */
    surgeChance: 0.1,
    surgeLoss: 0.3,
    /** How much further the same skilled people go once technology has fully been transferred. */
    technologySkill: 0.3,
    /** Share of the rest of the output that priority access leaves room for. */
    priorityRoom: 0.5,
  },

  equity: {
    /** Share that a mining law gives a state for nothing; what it holds beyond is bought. */
    freeShare: 0.1,
    /** Price of the mines, in years of their margin at the reference price. */
    yearsPurchase: 3,
  },

  people: {
    /** Consent with no safeguard in practice and water to spare. */
    consentBase: 0.3,
    /** What each safeguard adds once it is practice. */
    consentGain: { consent: 0.22, assessment: 0.12, benefit: 0.14, water: 0.1, labour: 0.07 },
    /** How much of free, prior and informed consent a consultation is worth; done in secret it does harm. */
    consultation: 0.4,
    tokenConsultation: -0.2,
    /** Share of gross revenue at which benefit sharing is worth half of its full effect. */
    benefitHalf: 0.01,
    nationalStandard: 0.5,
    selfDeclared: 0.2,
    /** What scarce water takes from consent while no water standard is practice. */
    waterGrievance: 0.1,
    /** Share of the gap to its target that consent closes in a year. */
    consentSpeed: 0.35,
    /** What each broken promise to communities, and each leak of a secret text, takes from consent at once. */
    brokenPromise: 0.015,
    leak: 0.06,
    /** Share of the year lost in a stoppage: at least, and at most on top. */
    stoppageBase: 0.02,
    stoppageSpread: 0.1,
    /** Chance that a state wants to tighten its rules after a protest, and what each time adds to consent later. */
    response: 0.4,
    tightened: 0.03,
    /** Chance that investors claim for it where they may. */
    claimChance: 0.3,
    /** Environmental pressure from mining and processing at full output, and from scarce water. */
    miningPressure: 0.35,
    processingPressure: 0.25,
    waterPressure: 0.4,
    /** What the water standard and the assessment take off once they are practice. */
    waterRelief: 0.35,
    assessmentRelief: 0.3,
  },

  market: {
    /** Share of uncommitted output that the importers at the table buy anyway. */
    spotShare: 0.25,
    /** Importers' stockpile at most, in years of need; share of it released in a year of high prices. */
    stockYears: 0.5,
    stockRelease: 0.33,
    /** Stores, insurance and what ages, of the value in stock a year. Money costs what the purse discounts with. */
    stockKeeping: 0.03,
    /** Price elasticities of demand and of other producers' supply, for a bloc's market power. */
    demandElasticity: 1,
    fringeElasticity: 2,
    /** Share of its market power that a bloc of states has been able to use. */
    cohesion: 0.35,
    /** What a common desk may owe, as a share of a year's sales through it at the reference price. */
    deskCredit: 0.1,
    /** Rise of a buyer's price in a year in which its only supplier fails, and years of need in stock that bridge it. */
    shockLift: 0.5,
    shockYears: 0.5,
    /** Years over which industry pays back what credit lines lent it against an outsider's answer. */
    reliefYears: 5,
  },

  trade: {
    /** Years from a complaint to a ruling, and from an appeal that nobody hears to a settlement. */
    panelYears: 2,
    voidYears: 2,
  },

  costs: {
    /** Share of cash costs paid as wages at home. */
    wageShare: 0.2,
    /** Share of what new plants add that is paid abroad for licences while no technology is transferred. */
    licenceShare: 0.1,
    /** Jobs per million US dollars bought from local suppliers. */
    jobsPerMillion: 25,
  },
} as const;
