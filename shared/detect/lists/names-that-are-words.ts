import { words } from './split.ts'

/** First names that are also everyday words, months or ranks: only the words around them tell which. */
export const namesThatAreWords: ReadonlySet<string> = new Set(
  words(`
ace amber amity angel april archer art august autumn azure baron basil bay beck berry bill bishop blaze
bliss blossom bob bond bonny breeze brook brooke buck bud buddy bunny butch candy carol carter chance
charity chase cherish cherry chip christian clay cliff clover comfort cooper coral crystal daisy dale dan
dawn dean deacon destiny dick dixie dolly don dot drew duke duncan earl ebony echo eden ember eve faith
favour fern flint flora forest fox frank garnet garth gale gene gift ginger glen glory gold grace grant guy
happy harmony harp harper haven hazel heath heather heaven holly honest honey honor honour hope hunter
innocent iris ivory ivy jack jade jasper jay jet jewel joy joyful june junior justice juniper kay king kit
knight lacey lance lane lark laurel lavender liberty lily lotus love lovely lucky lux major marina mark mars
marvel mason max may melody memory mercy merit mercury merry miles mirage misty moon moses navy nick
noble noel norm oak ocean olive opal orchid page paisley parker pat patience peace pearl peg penny pepper
peter petal piper pip pippin poppy precious price prince princess promise providence prudence queen rain
rainbow raven ray reed reggie rich river rob robin rock rocky rod rose rosemary rowan ruby rue sage sailor
sandy scarlet scout serenity sherry sienna silver sky skip sonny sparrow star sterling stone sue summer
sunday sunny sunshine tanner taylor temperance terry trinity tripp trust truth tulip ty unity van velvet
verity victor victory violet wade walker ward warren west will willow winner winter wisdom wren woody young
yuan long son song tin tu dung bin ebo efe ken lan li mai min ping pong qi sang sun tang tar ting wan woo
yen prem ram raja sultan malik nur noor bao chi chime dai hale hawk lam mat mild pan pa paddy tad bell
bailey clement constance content curry drake ford gray grey green hank hardy harley hugh jean jimmy jo job
jon jolly josh kale kitty levy lee levi lori lou luna marsh marshall martin mint mitch morgan moss nelly
pansy patty paris perry pick polo ralph randy rusty saffron sally sander sawyer shepherd shelly silk sonnet
sorrel spencer spike stew tasman tally teddy tiger tucker valentine wally wendy weaver whisper wolf zephyr
abbey asia china iman imam shah sade sheikh gifty
`),
)
