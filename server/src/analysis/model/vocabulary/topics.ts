/** Words that make a capitalised phrase the name of a thing: "Unit Tests", "Release Notes" and "Load Balancer" are nobody. */

/** Lower case, without accents; what is also a common given or family name is left out. */
export const TOPIC_WORDS: ReadonlySet<string> = new Set(
  `ability acceptance access accessibility account accounts action actions activity admin adoption agent agreement alert alerting alerts alignment analysis
  analytics android announcement announcements api app application applications approval approvals apps architecture archive artefact artefacts artifact
  artifacts asset assets audience audit authentication authorization automation availability backend backlog backup backups balancer baseline beta billing
  blocker blockers blog board branch brand browser browsers budget bug bugs build builds bundle business cache caching calendar campaign capacity case cases
  certificate certificates change changelog changes channel channels chat check checklist checkout checks clean cleanup client clients cloud cluster code
  commit commits communication communications compatibility compliance component components config configuration configurations connection connections
  connectivity consent console content contract contracts control controls coverage crash credentials criteria critical cron customer customers cutover
  dashboard dashboards data database databases date dates day decision default definition delivery demo dependencies dependency deploy deployment deployments
  design desktop detection device devices diagram discovery docker docs document documentation documents domain domains downtime draft drill drive email emails
  emergency encryption end endpoint endpoints environment environments error errors escalation estimate evaluation event events evidence execution experience
  export exports external failover failure fallback feature features feedback file files final firewall fix fixes flag flags flow flows folder form forms
  framework freeze frontend full function functional functionality functions gateway generation go google guide guides handling handover handoff hardening
  header headers health help homepage hosting hotfix hours html image images impact implementation import incident incidents index infrastructure initial input
  install installation installer integration integrations integrity interface internal inventory invoice invoices issue issues job jobs journey key keys kit
  knowledge language latency launch layer layout legacy legal level library license licenses link links list listing live load local localization log logging
  login logo logs logout maintenance management manual map mapping market marketing material materials matrix media meeting memory menu message messages
  messaging metadata metric metrics middleware migration migrations milestone milestones mobile mode model models monitor monitoring month monday morning
  navigation network new newsletter node notes notice notification notifications number observability offline onboarding online open operational operations
  optimization option options order orders output overview package packages password payment payments penetration performance permission permissions phase
  phone pipeline plan planning plans platform plugin plugins point points policies policy pool port portal post postmortem preparation press preview priority
  privacy procedure procedures process processes product production profile program project proof protection provider proxy public publication publish quality
  query queries questions queue quick quota rate readiness readme ready real recovery redirect redirects reference references refund registration registry
  regression release releases reliability report reporting reports repository request requests requirement requirements resource resources response responses
  restore result results retention retrospective revenue review reviews risk risks roadmap rollback rollout root route routes routing rule rules run runbook
  runbooks running runtime sandbox scalability scaling scan scanning scans schedule scheduling schema schemas scope screen screens script scripts sdk search
  secret secrets section security seed server servers service services session sessions setting settings setup sign signing signoff site sitemap sizing smoke
  snapshot social software source specification sprint ssl stability stable stack stage staging standard standards start state static status step steps
  storage store stores stories strategy stress style submission subscription success suite suites summary supply support surface switch sync system systems
  table tables tag tags target task tasks team teams technical template templates tenant terms test testing tests theme threshold thresholds ticket tickets time
  timeline token tokens tool tooling tools tracing tracking traffic training translation translations trigger triggers troubleshooting tutorial type types
  unit update updates upgrade upload uptime usability usage user users validation value values variable variables vault vendor verification version versions
  video view volume vulnerabilities vulnerability walkthrough warning web webhook webhooks website week weeks white window windows work workflow workflows
  workspace workstream tuesday wednesday thursday friday saturday sunday afternoon evening
  abnahme anwendung auslieferung benachrichtigung berechtigungen bereitstellung betrieb daten datenbank datenschutz dokumentation einstellungen freigabe
  konfiguration leistung nutzer oberflache protokoll prufung rechnung schnittstelle schulung sicherheit sicherung sprache tests uberwachung umgebung version
  vorbereitung wartung zertifikat
  acces base bases deploiement documentation donnees environnement essais formation mise performance plan production qualite recette sauvegarde securite serveur
  service suivi tests utilisateurs validation
  base calidad copia datos despliegue documentacion entorno plan produccion prueba pruebas seguridad servidor servicio usuarios
  ambiente banco base dados documentacao homologacao implantacao monitoramento producao seguranca servico teste testes usuarios
  ambiente base dati documentazione produzione qualita rilascio servizio sicurezza utenti verifica`
    .split(/\s+/)
    .filter(word => word !== ''),
)
