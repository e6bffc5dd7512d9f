import { phrases } from './split.ts'

/** Callings that few people in a place share, folded. */
export const callings: ReadonlySet<string> = new Set(
  phrases(`
imam, nun, monk, friar, vicar, priest, parish priest, rabbi, curate, verger, churchwarden, church warden, organist, choirmaster, bell ringer, bell-ringer, sexton, deacon, granthi, lay preacher, chaplain, hospital chaplain, prison chaplain, missionary
headteacher, head teacher, headmaster, headmistress, deputy head, deputy headteacher, assistant head, head girl, head boy, school governor, chair of governors, lollipop lady, lollipop man, dinner lady, school caretaker
mayor, deputy mayor, mayoress, councillor, parish councillor, chief executive, chief constable, coroner, magistrate, judge, crown prosecutor, barrister, notary, diplomat, ambassador, consul
blacksmith, farrier, gamekeeper, ghillie, shepherd, beekeeper, thatcher, dry stone waller, stonemason, saddler, cooper, wheelwright, cobbler, locksmith, chimney sweep, gravedigger, undertaker, funeral director, embalmer, taxidermist, falconer, jockey, stable lad, horse trainer, dairy farmer, pig farmer, hill farmer, crofter, trawlerman, trawler skipper, fisherman, lobster fisherman, lighthouse keeper, harbourmaster, harbour master, lock keeper, lifeboat crew, coxswain, ferry captain, coastguard
postmistress, postmaster, town crier, lamplighter, signalman, train driver, tram driver, milkman, ice cream man, market trader, auctioneer, pawnbroker, bookmaker, pub landlord, landlady of the, publican, barber, milliner, tailor, seamstress, dressmaker, upholsterer, watchmaker, clockmaker, goldsmith, jeweller, glassblower, luthier, piano tuner, violin maker, bookbinder, sign writer, signwriter, tattooist, tattoo artist, nail technician
cellist, violinist, harpist, opera singer, drag queen, drag king, ballet dancer, circus performer, clown, magician, wrestler, boxer, professional footballer, footballer, racing driver, stuntman, weather presenter, newsreader, radio presenter, dj, poet laureate, novelist, sculptor
astronaut, bomb disposal officer, submariner, fighter pilot, helicopter pilot, airline pilot, air traffic controller, paratrooper, gurkha, steeplejack, crane operator, deep sea diver, diver, oil rig worker, miner, pit deputy
midwife, mortician, pathologist, neurosurgeon, heart surgeon, anaesthetist, locum, community matron, school nurse, health visitor, hospital porter, medical examiner
translator, court interpreter, sign language interpreter, beauty queen, pageant winner, scout leader, brown owl, akela, union convenor, shop steward, zookeeper, zoo keeper, tree surgeon, park ranger, mountain guide, driving instructor, swimming coach, karate instructor
`),
)
