import { phrases, words } from './split.ts'

/** Last words of the names of British organisations. */
export const organisationHeads: ReadonlySet<string> = new Set(
  words(`
school schools academy academies college colleges sixth university uni nursery preschool playgroup grammar comprehensive
primary infants juniors trust ward unit surgery hospital hospitals infirmary hospice clinic practice pharmacy chemist dentist
church chapel cathedral minster abbey priory mosque masjid temple gurdwara mandir synagogue shul congregation assembly
tabernacle ministries mission parish diocese club society association union federation guild institute institution foundation
charity project partnership partners alliance network collective forum council board committee commission authority agency
department ministry office services service healthcare health company ltd limited plc group holdings inc corp corporation llp
bank bakery cafe restaurant pub inn arms tavern takeaway salon barbers supermarket stores store shop garage gym studio studios
theatre cinema museum gallery orchestra choir band cadets scouts guides brownies beavers rangers united rovers
athletic wanderers harriers fc rfc afc cc press news times chronicle gazette mercury herald echo post advertiser telegraph
guardian argus journal observer courier radio fm tv television police constabulary brigade army regiment court prison hmp
centre center hub camhs refuge shelter hostel foodbank helpline samaritans festival carnival enterprises solutions
consulting industries motors autos agri foods builders removals cabs taxis logistics couriers
`),
)

/** First words of the names of organisations, English and Welsh. */
export const organisationOpeners: ReadonlySet<string> = new Set(
  words(`university college hospital church bank ministry department institute school camhs ysgol meddygfa capel eglwys coleg
  prifysgol canolfan masjid jamia hmp hms raf royal friends`),
)

/** Last words of the names of places, streets and buildings. */
export const locationHeads: ReadonlySet<string> = new Set(
  words(`
road rd street st lane ln avenue ave drive close crescent grove gardens terrace row place square court mews walk way hill rise
view parade circus quay wharf embankment yard gate estate estates house hall towers tower lodge cottage farm manor villa villas
park common green heath moor woods wood forest fields field meadow meadows bridge station airport harbour docks dock pier beach
bay island isle islands river canal lake loch reservoir valley dale fell mountain mountains castle palace stadium arena library
market precinct village town city county borough district quarter end cross corner roundabout flyover bypass motorway junction
cemetery crematorium marina promenade seafront shire sands cliffs cliff point head mill barracks bypass
`),
)

/** First words of the names of places, English and Celtic. */
export const locationOpeners: ReadonlySet<string> = new Set(
  words(`ynys loch lough glen ben mount lake river port fort isle st saint upper lower little great north south east west
  northern southern eastern western central inner outer new nether stoke county cape camp temple bryn llan pant cwm pen afon
  ballynahinch inver strath kirk castle newton long middle much`),
)

/** Bodies and schemes that everyone meets: they single nobody out. */
export const commonBodies: ReadonlySet<string> = new Set(
  phrases(`national insurance, national health service, universal credit, social services, children's services, children services, child services, adult services, sixth form, home office
  mental health act, children act, mental capacity act, equality act, human rights act, crown court, family court, magistrates court, job centre, jobcentre plus, citizens advice, personal independence payment, disability living allowance
  carer's allowance, carers allowance, child benefit, housing benefit, income support, council tax, legal aid, duke of edinburgh, bronze award, parents evening, open day, sports day, training day, early help, looked after, special guardianship, free school meals
  foundation stage, key stage, cognitive behavioural therapy, dialectical behaviour therapy, post traumatic stress, attention deficit, clinical psychology, mental health, public health, talking therapies, crisis team, home treatment team
  deputy mayor, lord mayor, prime minister, the queen, the king, black history month, pride month, boxing day, bonfire night, mother's day, father's day, mothers day, fathers day, new year, new years eve, good friday, black friday, mental health awareness week, world mental health day, freedom pass, blue badge, black lives matter`),
)
