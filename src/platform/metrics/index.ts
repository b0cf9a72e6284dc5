import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/** What the program counts about itself. */
export interface Metrics {
  /** One answered request: its route (never its address), status and duration. */
  readonly answered: (route: string, status: number, milliseconds: number) => void;
  /** One page sent as it was kept ready, or as a 304. */
  readonly sentKept: (status: number) => void;
  /** The figures as Prometheus text. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const meter = provider.getMeter('better');
  const duration = meter.createHistogram('http_request_duration_ms', { description: 'Time to answer a request that was rendered', unit: 'ms' });
  const kept = meter.createCounter('http_kept_answers', { description: 'Answers sent as they were kept ready' });
  meter.createObservableGauge('process_resident_memory_bytes').addCallback((gauge) => gauge.observe(process.memoryUsage.rss()));
  const serializer = new PrometheusSerializer();
  return {
    answered: (route, status, milliseconds) => duration.record(milliseconds, { route, status: String(status) }),
    sentKept: (status) => kept.add(1, { status: String(status) }),
    text: async () => serializer.serialize((await exporter.collect()).resourceMetrics),
    close: () => provider.shutdown(),
  };
}
