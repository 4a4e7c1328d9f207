import type { OutsideKind } from '../../model/product.ts';

/** A system outside of the product, by the name that people know it by. */
export interface KnownSystem {
  readonly kind: OutsideKind;
  readonly name: string;
}

type Row = readonly [signs: string, kind: OutsideKind, name: string];

/** Schemes of connection addresses, which also are the adapters and engines of Rails, Django, Prisma and JDBC. */
const schemes: readonly Row[] = [
  ['postgres postgresql postgis asyncpg psycopg2 psycopg', 'database', 'PostgreSQL'],
  ['mysql mysql2 trilogy pymysql', 'database', 'MySQL'],
  ['mariadb', 'database', 'MariaDB'],
  ['mongodb mongodb+srv', 'database', 'MongoDB'],
  ['sqlserver mssql', 'database', 'Microsoft SQL Server'],
  ['oracle', 'database', 'Oracle Database'],
  ['clickhouse', 'database', 'ClickHouse'],
  ['neo4j bolt', 'database', 'Neo4j'],
  ['redis rediss', 'cache', 'Redis'],
  ['memcached', 'cache', 'Memcached'],
  ['amqp amqps', 'queue', 'RabbitMQ'],
  ['nats', 'queue', 'NATS'],
  ['mqtt mqtts', 'queue', 'MQTT broker'],
  ['smtp smtps', 'mail', 'Mail server'],
  ['s3', 'file-store', 'Amazon S3'],
  ['gs', 'file-store', 'Google Cloud Storage'],
  ['ldap ldaps', 'identity', 'LDAP directory'],
];

/** Names of container images, without registry and version. */
const images: readonly Row[] = [
  [
    'postgres postgis/postgis pgvector/pgvector bitnami/postgresql ankane/pgvector timescale/timescaledb',
    'database',
    'PostgreSQL',
  ],
  ['mysql bitnami/mysql mysql/mysql-server', 'database', 'MySQL'],
  ['mariadb bitnami/mariadb', 'database', 'MariaDB'],
  ['mongo bitnami/mongodb', 'database', 'MongoDB'],
  ['mssql/server azure-sql-edge', 'database', 'Microsoft SQL Server'],
  ['clickhouse/clickhouse-server', 'database', 'ClickHouse'],
  ['neo4j', 'database', 'Neo4j'],
  ['cassandra', 'database', 'Apache Cassandra'],
  ['redis bitnami/redis redis/redis-stack redis/redis-stack-server', 'cache', 'Redis'],
  ['valkey/valkey', 'cache', 'Valkey'],
  ['memcached', 'cache', 'Memcached'],
  ['rabbitmq bitnami/rabbitmq', 'queue', 'RabbitMQ'],
  ['bitnami/kafka confluentinc/cp-kafka apache/kafka wurstmeister/kafka', 'queue', 'Apache Kafka'],
  ['nats', 'queue', 'NATS'],
  ['eclipse-mosquitto', 'queue', 'MQTT broker'],
  ['elasticsearch elasticsearch/elasticsearch bitnami/elasticsearch', 'search', 'Elasticsearch'],
  ['opensearchproject/opensearch', 'search', 'OpenSearch'],
  ['getmeili/meilisearch', 'search', 'Meilisearch'],
  ['typesense/typesense', 'search', 'Typesense'],
  ['solr', 'search', 'Apache Solr'],
  ['minio/minio', 'file-store', 'MinIO'],
  ['keycloak/keycloak', 'identity', 'Keycloak'],
  ['gotenberg/gotenberg', 'service', 'Gotenberg'],
  ['apache/tika', 'service', 'Apache Tika'],
];

/** Hosts, and all below them. */
const hosts: readonly Row[] = [
  ['api.stripe.com', 'payment', 'Stripe'],
  ['api.paypal.com api-m.paypal.com api.sandbox.paypal.com api-m.sandbox.paypal.com', 'payment', 'PayPal'],
  ['api.sendgrid.com', 'mail', 'SendGrid'],
  ['api.mailgun.net', 'mail', 'Mailgun'],
  ['api.postmarkapp.com', 'mail', 'Postmark'],
  ['api.resend.com', 'mail', 'Resend'],
  ['api.brevo.com api.sendinblue.com', 'mail', 'Brevo'],
  ['api.twilio.com', 'messages', 'Twilio'],
  ['hooks.slack.com api.slack.com', 'messages', 'Slack'],
  ['discord.com/api discordapp.com/api', 'messages', 'Discord'],
  ['api.telegram.org', 'messages', 'Telegram'],
  ['fcm.googleapis.com', 'messages', 'Firebase Cloud Messaging'],
  ['exp.host', 'messages', 'Expo push service'],
  ['accounts.google.com oauth2.googleapis.com', 'identity', 'Google sign-in'],
  ['login.microsoftonline.com graph.microsoft.com', 'identity', 'Microsoft Entra ID'],
  ['www.google-analytics.com www.googletagmanager.com', 'analytics', 'Google Analytics'],
  ['app.posthog.com us.i.posthog.com eu.i.posthog.com', 'analytics', 'PostHog'],
  ['plausible.io/api', 'analytics', 'Plausible'],
  ['ingest.sentry.io sentry.io/api', 'monitoring', 'Sentry'],
  ['api.openai.com', 'ai', 'OpenAI'],
  ['api.anthropic.com', 'ai', 'Anthropic'],
  ['generativelanguage.googleapis.com', 'ai', 'Google AI'],
  ['api.mistral.ai', 'ai', 'Mistral AI'],
  ['api.groq.com', 'ai', 'Groq'],
  ['maps.googleapis.com', 'maps', 'Google Maps'],
  ['api.mapbox.com', 'maps', 'Mapbox'],
  ['nominatim.openstreetmap.org tile.openstreetmap.org', 'maps', 'OpenStreetMap'],
  ['api.github.com', 'code-host', 'GitHub'],
  ['gitlab.com/api', 'code-host', 'GitLab'],
  ['api.notion.com', 'service', 'Notion'],
  ['api.airtable.com', 'service', 'Airtable'],
  ['api.linear.app', 'service', 'Linear'],
  ['api.hubapi.com', 'service', 'HubSpot'],
  ['api.telegra.ph', 'service', 'Telegraph'],
  ['www.google.com/recaptcha', 'service', 'Google reCAPTCHA'],
  ['challenges.cloudflare.com', 'service', 'Cloudflare Turnstile'],
  ['hcaptcha.com/siteverify api.hcaptcha.com', 'service', 'hCaptcha'],
  ['api.unsplash.com', 'service', 'Unsplash'],
  ['api.giphy.com', 'service', 'Giphy'],
  ['api.openweathermap.org', 'service', 'OpenWeather'],
  ['api.pwnedpasswords.com haveibeenpwned.com/api', 'service', 'Have I Been Pwned'],
];

/** Environment variables that only those who use the system have. */
const variables: readonly Row[] = [
  ['STRIPE_SECRET_KEY STRIPE_API_KEY STRIPE_WEBHOOK_SECRET STRIPE_SECRET', 'payment', 'Stripe'],
  ['PAYPAL_CLIENT_ID PAYPAL_CLIENT_SECRET', 'payment', 'PayPal'],
  ['SENDGRID_API_KEY', 'mail', 'SendGrid'],
  ['MAILGUN_API_KEY MAILGUN_DOMAIN MAILGUN_SECRET', 'mail', 'Mailgun'],
  ['POSTMARK_API_TOKEN POSTMARK_TOKEN POSTMARK_API_KEY', 'mail', 'Postmark'],
  ['RESEND_API_KEY', 'mail', 'Resend'],
  ['SMTP_HOST SMTP_SERVER SMTP_URL EMAIL_HOST MAIL_HOST', 'mail', 'Mail server'],
  ['TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN', 'messages', 'Twilio'],
  ['SLACK_BOT_TOKEN SLACK_WEBHOOK_URL SLACK_SIGNING_SECRET SLACK_CLIENT_ID', 'messages', 'Slack'],
  ['TELEGRAM_BOT_TOKEN', 'messages', 'Telegram'],
  ['SENTRY_DSN NEXT_PUBLIC_SENTRY_DSN', 'monitoring', 'Sentry'],
  ['NEW_RELIC_LICENSE_KEY', 'monitoring', 'New Relic'],
  ['OPENAI_API_KEY', 'ai', 'OpenAI'],
  ['ANTHROPIC_API_KEY', 'ai', 'Anthropic'],
  ['POSTHOG_API_KEY POSTHOG_KEY NEXT_PUBLIC_POSTHOG_KEY', 'analytics', 'PostHog'],
  ['GOOGLE_MAPS_API_KEY', 'maps', 'Google Maps'],
  ['ALGOLIA_APP_ID ALGOLIA_API_KEY ALGOLIA_ADMIN_API_KEY', 'search', 'Algolia'],
  ['CLOUDINARY_URL CLOUDINARY_API_KEY', 'file-store', 'Cloudinary'],
  ['REDIS_URL REDIS_HOST', 'cache', 'Redis'],
  ['ELASTICSEARCH_URL', 'search', 'Elasticsearch'],
  ['RABBITMQ_URL', 'queue', 'RabbitMQ'],
];

const table = (rows: readonly Row[]): ReadonlyMap<string, KnownSystem> =>
  new Map(rows.flatMap(([signs, kind, name]) => signs.split(' ').map((sign): [string, KnownSystem] => [sign, { kind, name }])));

const byScheme = table(schemes);
const byImage = table(images);
const byHost = table(hosts);
const byVariable = table(variables);

export const systemOfScheme = (scheme: string): KnownSystem | undefined => byScheme.get(scheme.toLowerCase());

export const systemOfVariable = (name: string): KnownSystem | undefined => byVariable.get(name);

/** `docker.elastic.co/elasticsearch/elasticsearch:8.1` */
export const systemOfImage = (image: string): KnownSystem | undefined => {
  const [untagged = ''] = image.split('@', 1);
  const segments = untagged
    .split('/')
    .map((segment, index, all) => (index === all.length - 1 ? (segment.split(':', 1)[0] ?? '') : segment));
  return (
    byImage.get(segments.slice(-2).join('/')) ??
    (segments.length === 1 || segments.at(-2) === 'library' ? byImage.get(segments.at(-1) ?? '') : undefined)
  );
};

/** The system that an address leads to: host, or host and first segment of the path. */
export const systemOfAddress = (address: string): KnownSystem | undefined => {
  const [, host = '', first = ''] = /^(?:https?|wss?):\/\/([^/:?#\s]+)(?::\d+)?(?:\/([^/?#\s]*))?/iu.exec(address) ?? [];
  const labels = host.toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const name = labels.slice(from).join('.');
    const known = byHost.get(`${name}/${first}`) ?? byHost.get(name);
    if (known) return known;
  }
  return undefined;
};
