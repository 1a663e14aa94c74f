// Terms of the trade in plain words, for a person who has to be told about them once. The plain words
// are our own; the source says where the term is defined, for whoever wants to look further: an RFC,
// a standard, the glossary of NIST (csrc.nist.gov/glossary), MDN's glossary (developer.mozilla.org),
// a vendor's documentation, or the article of that name in Wikipedia ("W:").
//
//   term / other ways to write it | in plain words | source
import { lines } from '../rules/lines.ts';

const TABLE = lines`
  -- the network
  DNS / DNS server / name server | the network's address book, which finds the number behind a name | RFC 1034
  DNS cache | what the computer remembers of the network's address book | RFC 2308
  DHCP | what gives every device its address on the network by itself | RFC 2131
  DHCP lease | the address that a device was given for a while | RFC 2131
  IP address | the number under which a device is reached on the network | RFC 791
  IPv4 | the older and shorter kind of network address | RFC 791
  IPv6 | the newer and longer kind of network address | RFC 8200
  static IP | a network address that is set by hand and stays | W: IP address
  ARP / ARP cache | the list by which devices find each other on the same network | RFC 826
  MAC address | the serial number of a device's network part | IEEE 802
  NIC / network adapter | the part of the computer that connects it to the network | W: Network interface controller
  VLAN | a network of its own on shared cables | IEEE 802.1Q
  subnet | one section of the network | RFC 950
  subnet mask | the setting that says which addresses are in the same section of the network | RFC 950
  CIDR | a short way to write a range of network addresses | RFC 4632
  default gateway / gateway address | the way out of your own network, mostly the router | RFC 1812
  NAT | how many devices share one address towards the internet | RFC 3022
  port forwarding | a door in the router that leads to one device inside | W: Port forwarding
  firewall | the guard that decides which connections are let through | NIST glossary
  firewall rule | one line of what the network's guard lets through | NIST SP 800-41
  proxy / proxy server | a go-between through which the computer reaches the internet | MDN: Proxy server
  reverse proxy | a doorman in front of a website's servers | MDN: Proxy server
  VPN | a protected tunnel into the company's network from elsewhere | NIST glossary
  VPN tunnel | the protected connection into the company's network | NIST SP 800-77
  split tunnel / split tunneling | only traffic for the company goes through the protected tunnel | NIST SP 800-77
  SSID | the name of a Wi-Fi network as it appears in the list | IEEE 802.11
  access point | the box on the wall or ceiling that makes the Wi-Fi | IEEE 802.11
  WPA2 / WPA3 / WPA | the lock on a Wi-Fi network | W: Wi-Fi Protected Access
  captive portal | the page that asks you to agree before a guest Wi-Fi lets you in | RFC 8952
  802.1X / supplicant | how the network asks a device who it is before letting it in | IEEE 802.1X
  RADIUS | the server that checks who may use the network | RFC 2865
  EAP | the way in which a device proves to the Wi-Fi who it is | RFC 3748
  TCP | the way in which data is sent so that nothing gets lost | RFC 9293
  UDP | a fast way to send data where a lost piece does not matter | RFC 768
  MTU | the largest piece that the network carries in one go | RFC 1191
  BGP | how the large networks tell each other the way | RFC 4271
  ICMP | the short notes by which network devices report trouble | RFC 792
  ping | a short call to see whether a device answers | W: Ping (networking utility)
  traceroute / tracert | a look at each stop on the way to another computer | W: Traceroute
  nslookup | a question to the network's address book | Microsoft Learn: nslookup
  ipconfig | a command that shows the computer's own network address | Microsoft Learn: ipconfig
  netstat | a list of the connections that a computer has open | Microsoft Learn: netstat
  packet loss | parts of what is sent do not arrive | W: Packet loss
  latency | how long a signal takes to get there | MDN: Latency
  jitter | the delay keeps changing, so voices break up | RFC 3393
  bandwidth | how much fits through the line at once | MDN: Bandwidth
  throughput | how much really gets through in a second | W: Network throughput
  QoS | calls are let through before downloads | RFC 2475
  PoE | a device gets its power through the network cable | IEEE 802.3af
  patch panel | the board where the network sockets of the rooms come together | W: Patch panel
  switch port | the socket that your network cable ends in | IEEE 802.1D
  SNMP | how devices report to the control room how they are | RFC 3411
  NTP | how computers keep their clocks right | RFC 5905
  failover | another machine takes over when one stops | NIST glossary
  load balancer | what spreads the visitors over several servers | W: Load balancing (computing)
  CDN | copies of a website near to its visitors, so that it loads quickly | MDN: CDN
  TTL | how long an old answer is still used before asking again | RFC 1035
  A record | the line that says under which number a website is found | RFC 1035
  CNAME / CNAME record | a second name that points to the first | RFC 1034
  DNSSEC | a seal on the answers of the network's address book | RFC 4033
  SIP | how calls over the internet are set up | RFC 3261
  RTP | how the voice of an internet call travels | RFC 3550
  VoIP | telephone calls over the internet | W: Voice over IP
  PBX | the company's own telephone exchange | W: Business telephone system
  -- mail
  SMTP | how mail is sent | RFC 5321
  SMTP relay | the server that passes mail on | RFC 5321
  IMAP | how a program shows the mail that stays on the server | RFC 9051
  POP3 | how a program fetches mail, often taking it off the server | RFC 1939
  MX record / MX records | the line that says which server takes a company's mail | RFC 5321
  SPF / SPF record | a list of who may send mail in the company's name | RFC 7208
  DKIM | a seal that shows who sent a mail, and that nobody changed it | RFC 6376
  DMARC | what others shall do with mail that only pretends to come from us | RFC 7489
  NDR | the note that says a mail could not be delivered | RFC 3464
  MIME | how pictures and files travel in a mail | RFC 2045
  greylisting | strangers' mail is let in at the second try | RFC 6647
  Exchange | the server that keeps mail and calendars | Microsoft Learn: Exchange Server
  Exchange Online | Microsoft's mail and calendars on the internet | Microsoft Learn: Exchange Online
  autodiscover | how Outlook finds its own settings | Microsoft Learn: Autodiscover
  PST / PST file | a file in which Outlook keeps mail on this computer | Microsoft Support: Outlook data files
  OST / OST file | the copy of your mailbox that Outlook keeps on this computer | Microsoft Support: Outlook data files
  MAPI | how Outlook talks to its mail server | Microsoft Learn: MAPI
  Outlook profile / mail profile | the set of accounts and settings that Outlook starts with | Microsoft Support: Outlook profiles
  COM add-in / add-in | a small extra program inside of another | Microsoft Learn: Office Add-ins
  safe mode | starting with the bare necessities, to see whether an extra is to blame | Microsoft Support: Safe mode
  distribution list | one address that reaches a whole group | Microsoft Support: Distribution groups
  shared mailbox | a mailbox that several people open | Microsoft Learn: Shared mailboxes
  iCalendar / ICS file | a file with an appointment in it | RFC 5545
  -- signing in
  MFA / 2FA / multi-factor / two-factor authentication / multi-factor authentication | signing in with a second proof besides the password | NIST glossary
  TOTP | the six figures that change every half minute | RFC 6238
  authenticator / authenticator app | the app on the phone that proves it is you | NIST SP 800-63B
  passkey | a key kept in your phone or computer instead of a password | W3C: Web Authentication
  SSO / single sign-on | you sign in once, and all programs know you | NIST glossary
  SAML | how one service vouches for you to another | OASIS: SAML 2.0
  OAuth | letting one program act for you in another without your password | RFC 6749
  OIDC | how one service tells another who you are | OpenID Connect Core 1.0
  token / access token | a pass that shows you have signed in, for a while | RFC 6750
  token refresh | getting a new pass when the old one has run out | RFC 6749
  credentials | your user name and password | NIST glossary
  LDAP | the staff directory that programs look people up in | RFC 4511
  Kerberos | how Windows proves who you are without sending the password | RFC 4120
  Active Directory / AD | the company's list of people, computers and their rights | Microsoft Learn: Active Directory
  AD object | one entry in the company's list of people and computers | Microsoft Learn: Active Directory
  Entra ID / Azure AD | the company's list of people and rights at Microsoft | Microsoft Learn: Microsoft Entra ID
  OU / organizational unit | a folder in the company's list of people and computers | Microsoft Learn: Active Directory
  UPN | your sign-in name, which looks like a mail address | Microsoft Learn: User naming attributes
  GPO / group policy | settings that the company gives to all of its computers | Microsoft Learn: Group Policy
  gpupdate | a command that fetches the company's settings anew | Microsoft Learn: gpupdate
  domain controller | the server that checks passwords | Microsoft Learn: Active Directory
  tenant | the company's own part of a shared service | NIST SP 800-145
  conditional access | rules on when and where from one may sign in | Microsoft Learn: Conditional Access
  IAM | who may do what | NIST glossary
  ACL / access control list | the list of who may open something | NIST glossary
  RBAC | rights that come with your job and not with your name | NIST glossary
  role binding | giving a person the rights of a job | Kubernetes docs: RBAC
  service principal / service account | an account for a program instead of a person | Microsoft Learn: Service principals
  provisioning | setting up an account or a device with all that belongs to it | NIST glossary
  deprovision | taking an account and its rights away again | NIST glossary
  least privilege | everybody has the rights they need and no more | NIST glossary
  zero trust | every access is checked anew, inside the house too | NIST SP 800-207
  -- locks and dangers
  TLS / SSL | the lock on a connection, so that nobody can listen in | RFC 8446
  TLS handshake / handshake | the greeting in which two computers agree on a lock | RFC 8446
  certificate | a proof, with an end date, that a server is who it says | RFC 5280
  certificate chain | the line of proofs from a server back to somebody trusted | RFC 5280
  root CA / CA | the authority whose proofs are trusted | RFC 5280
  CSR | the form with which a server asks for its proof | RFC 2986
  encryption | scrambling so that only who has the key can read | NIST glossary
  hash | a fingerprint of a file or a password | NIST FIPS 180-4
  checksum | a number that shows whether a file arrived whole | NIST glossary
  salted hash | a fingerprint of a password with chance letters added, so that it cannot be looked up | NIST glossary
  nonce | a number that is used once, so that nobody can replay a message | NIST glossary
  BitLocker | the lock on the whole disk of a Windows computer | Microsoft Learn: BitLocker
  recovery key | the long number that opens a locked disk in an emergency | Microsoft Learn: BitLocker
  FileVault | the lock on the whole disk of a Mac | Apple Support: FileVault
  keychain / keychain entry | where a Mac keeps its passwords | Apple Support: Keychain Access
  keystore | the box in which a program keeps its keys | W: Java KeyStore
  TPM | a chip that keeps the keys of the computer safe | Trusted Computing Group: TPM 2.0
  phishing | a message that pretends to be from somebody you trust, to get at your password | NIST glossary
  malware | a program that means harm | NIST glossary
  ransomware | a program that locks your files and asks for money | NIST glossary
  quarantine | where suspicious mail or files are held back | NIST SP 800-83
  EDR / endpoint protection | the guard on your computer that watches for attacks | W: Endpoint detection and response
  endpoint | a device at the end of the network, such as your laptop | NIST glossary
  DLP | rules that stop confidential files from leaving the house | NIST glossary
  whitelist / allowlist | to put on the list of what is let through | NIST glossary
  blacklist / blocklist | to put on the list of what is kept out | NIST glossary
  patch | a repair for a program | NIST glossary
  zero-day | a hole that is used before there is a repair for it | NIST glossary
  penetration test / pen test | a break-in on order, to find the weak spots | NIST glossary
  CVE | the number under which a known hole is listed | NIST glossary
  -- the computer
  BIOS / UEFI | the first thing that runs when a computer is switched on | UEFI Forum: UEFI Specification
  firmware | the program that is built into a device | NIST glossary
  driver | the small program through which the computer speaks to a device | Microsoft Learn: What is a driver
  kernel | the innermost part of the system | W: Kernel (operating system)
  DLL | a part of a program that several programs share | Microsoft Learn: DLL
  registry / regedit / registry key | the list in which Windows keeps its settings | Microsoft Learn: Registry
  registry hive | one chapter of the list in which Windows keeps its settings | Microsoft Learn: Registry hives
  event viewer / event log / event ID | the diary of the computer | Microsoft Learn: Event Viewer
  PowerShell / cmdlet | a way to give Windows commands in writing | Microsoft Learn: PowerShell
  bash / command line / CLI / terminal window | a window in which one types commands | POSIX.1: Shell Command Language
  sudo | doing one thing with the rights of the administrator | W: Sudo
  chmod | changing who may open a file | POSIX.1: chmod
  cron / cron job | a task that runs by itself at set times | POSIX.1: crontab
  daemon / systemd | a program that works in the background | W: Daemon (computing)
  service restart | starting a program in the background anew | Microsoft Learn: Services
  cache | what is kept nearby so that it need not be fetched again | MDN: Cache
  flush / cache flush | throwing away what was remembered, so that it is fetched anew | MDN: Cache
  RAM | the memory for what the computer works on just now | W: Random-access memory
  VRAM | the memory of the graphics card | W: Video RAM
  GPU | the part that draws the picture | MDN: GPU
  swap file / swap space | a piece of the disk used as memory when that is full | W: Memory paging
  memory leak | a program takes more and more memory and gives none back | W: Memory leak
  stack trace | the list that a program leaves behind when it fails | W: Stack trace
  thread dump / core dump | a snapshot of what a program was doing | W: Core dump
  segfault | a program reached for memory that was not its own, and was stopped | W: Segmentation fault
  deadlock | two programs wait for each other for ever | W: Deadlock (computer science)
  codec | the way in which sound or film is packed | MDN: Codec
  bitrate | how much sound or picture goes into a second | MDN: Bitrate
  EDID | how a screen tells the computer what it can show | VESA: E-EDID
  HDCP | the copy protection between a computer and a screen | Digital Content Protection: HDCP
  refresh rate | how often in a second the picture is drawn | W: Refresh rate
  DPI scaling | how large letters are drawn on the screen | Microsoft Learn: High DPI
  docking station / dock | the box that connects a laptop to screen, mouse and network at once | W: Docking station
  dongle | a small plug that belongs between two others | W: Dongle
  HFP | the sound of a headset while its microphone is on | Bluetooth SIG: Hands-Free Profile
  A2DP | the way in which Bluetooth carries music | Bluetooth SIG: Advanced Audio Distribution Profile
  BLE | Bluetooth that needs little power | Bluetooth SIG: Core Specification
  spooler / print spooler / print queue | the line in which print jobs wait | Microsoft Learn: Print Spooler
  PostScript / PCL | the language in which a computer talks to a printer | W: Page description language
  TWAIN | how a program talks to a scanner | TWAIN Working Group: Specification
  reimage / reimaging | setting the computer up afresh from a ready copy | NIST glossary
  MDM / Intune | how the company looks after its phones and laptops from afar | Microsoft Learn: Intune
  SCCM | how the company installs programs on its computers from afar | Microsoft Learn: Configuration Manager
  Autopilot / enrolment profile / enrollment profile | how a new computer sets itself up for the company | Microsoft Learn: Windows Autopilot
  RDP / remote desktop | working on a computer that stands elsewhere | Microsoft Learn: Remote Desktop
  VDI / virtual desktop | a computer that runs in the data centre and shows on your screen | W: Virtual desktop infrastructure
  thin client | a small box that only shows a computer that runs elsewhere | W: Thin client
  -- files and servers
  NAS / NAS mount / file share / network drive / SMB / CIFS | a drive that is reached over the network | Microsoft Learn: SMB
  DFS | one folder tree over several servers | Microsoft Learn: DFS Namespaces
  NTFS / NTFS permissions | how Windows keeps files and who may open them | Microsoft Learn: NTFS
  mount point | hanging a drive into the folders | W: Mount (computing)
  symlink | a signpost that leads to a file elsewhere | W: Symbolic link
  inode | the index card of a file | W: Inode
  RAID | several disks that stand in for each other | W: RAID
  LUN / iSCSI / SAN | a disk that stands in the data centre | RFC 7143
  snapshot | the state of things at one moment, to go back to | NIST glossary
  shadow copy | older copies of a file that Windows keeps | Microsoft Learn: Volume Shadow Copy Service
  retention policy | how long things are kept before they are deleted | NIST glossary
  hypervisor | the program that lets several computers live in one | NIST glossary
  virtual machine / VM | a computer that exists only as a program | NIST glossary
  Docker / Docker container | a program packed together with all it needs | NIST SP 800-190
  Kubernetes | what starts packed programs and keeps them running | Kubernetes docs: Glossary
  cluster | several servers that work as one | W: Computer cluster
  cluster node | one of several servers that work as one | Kubernetes docs: Glossary
  replica / replication | a second copy that is kept up to date | W: Replication (computing)
  sharding | a database spread over several servers | W: Shard (database architecture)
  SQL / query | a question to a database | ISO/IEC 9075
  schema | the plan by which a database is laid out | W: Database schema
  ODBC / DSN / JDBC | the setting by which a program finds its database | Microsoft Learn: ODBC
  index rebuild | putting the card index of a database in order again | Microsoft Learn: Indexes
  SFTP / FTP | a way to move files from one computer to another | RFC 959
  SSH | a protected way to type commands on a computer elsewhere | RFC 4251
  S3 / bucket | storage rented on the internet | AWS docs: Amazon S3
  syslog | the diary that devices send to one place | RFC 5424
  maintenance window | the hours in which repairs may interrupt the work | W: Maintenance window
  staging / staging environment | the copy on which changes are tried first | W: Deployment environment
  rollback | going back to how it was before a change | NIST glossary
  deployment / rollout | bringing a new version to everybody | W: Software deployment
  regression | something that worked is broken by a change | W: Software regression
  hotfix | a quick repair for one fault | W: Hotfix
  end of life / EOL | nobody repairs this version any more | W: End-of-life product
  -- the web
  URL | the address of a page | RFC 3986
  HTTP / HTTPS | how a browser talks to a website | RFC 9110
  cookie / cookies | a note that a website leaves in your browser | RFC 6265
  local storage | the place where a website keeps things in your browser | MDN: Web Storage
  CORS | the rule on which website may ask another for data | WHATWG: Fetch
  CSP | the list of what a page may load | W3C: Content Security Policy
  CSRF | a trick that makes your browser press a button for somebody else | MDN: CSRF
  API | the door through which one program uses another | MDN: API
  API key | the key to the door through which one program uses another | W: API key
  endpoint URL | the address at which a program answers another | MDN: API
  webhook | one program calls another when something happens | W: Webhook
  payload | what a message between programs carries | MDN: Payload body
  JSON / XML / YAML | ways to write down data that programs can read | RFC 8259
  CSV | a table as plain text | RFC 4180
  regex / regular expression | a pattern for finding text | MDN: Regular expression
  parser | the part of a program that makes sense of a file | MDN: Parser
  SDK | a kit for building programs | MDN: SDK
  rate limit / rate limiting / throttling | only so many requests are answered in a while | RFC 6585
  timeout / time-out | waiting was given up because no answer came | RFC 9110
  404 error | the page is not there | RFC 9110
  500 error / internal server error | something failed at the website itself | RFC 9110
  502 / bad gateway | one server got no proper answer from another | RFC 9110
  503 error | the website is overloaded or under repair | RFC 9110
  redirect | the page sends you on to another address | RFC 9110
  incognito / private window | a window that remembers nothing | W: Private browsing
  extension / browser extension | a small extra program in the browser | MDN: Browser extensions
  pop-up blocker | what keeps pages from opening windows by themselves | MDN: Window.open
  -- the desk itself
  SLA | what was agreed on how fast things are answered or repaired | NIST glossary
  KB article / knowledge base | a page on how to do it | W: Knowledge base
  tier 2 / second level / L2 | colleagues who know this part better | W: Technical support
  escalation | handing it to somebody who can do more | W: Technical support
  incident | something is broken or interrupted | NIST glossary
  P1 / priority 1 | the most urgent kind | W: Incident management
  root cause | what lies at the bottom of it | W: Root cause analysis
  workaround | another way until it is repaired | W: Workaround
  RMA | sending a device back to the maker | W: Return merchandise authorization
  ETA | when it will be there | W: Estimated time of arrival
  change request | the form by which a change is asked for | W: Change request
  CMDB / asset tag | the list of all devices and whose they are | W: Configuration management database
  onboarding | all that a new colleague needs on the first day | W: Onboarding
`;

/** A term of the trade with how to say it to somebody who does not know it. */
export interface Term {
  /** As it is mostly written. */
  term: string;
  plain: string;
  source: string;
}

export const GLOSSARY: readonly Term[] = TABLE.flatMap((line) => {
  const [names, plain, source] = line.split('|').map((part) => part.trim()) as [string, string, string];
  return names.split(' / ').map((term) => ({ term, plain, source }));
});
