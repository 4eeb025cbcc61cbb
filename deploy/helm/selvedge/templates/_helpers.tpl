{{/* What all that belongs to the release is known by. */}}
{{- define "selvedge.labels" -}}
app.kubernetes.io/name: selvedge
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{/* The pods of the release; of one part with its component beside it. */}}
{{- define "selvedge.selector" -}}
app.kubernetes.io/name: selvedge
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* The least and the most copies of a part that is scaled by what it has to do; nothing for one that is not. */}}
{{- define "selvedge.scaled" -}}
{{- $keda := .root.Values.autoscaling.keda }}
{{- $gateway := .root.Values.autoscaling.gateway }}
{{- if and $keda.enabled (hasKey $keda.parts .part) }}
{{- get $keda.parts .part | toYaml }}
{{- else if and $gateway.enabled (eq .part "gateway") }}
{{- pick $gateway "min" "max" | toYaml }}
{{- end }}
{{- end }}

{{/* Of a pod that runs a program of the release. */}}
{{- define "selvedge.pod" -}}
# Else a Service would be a setting: one named kafka makes KAFKA_PORT.
enableServiceLinks: false
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: data
    emptyDir: {}
  - name: tmp
    emptyDir: {}
  {{- if .backups }}
  - name: backups
    persistentVolumeClaim: { claimName: {{ .Values.backups.claim | quote }} }
  {{- end }}
  {{- if .Values.certificates.secret }}
  - name: certificates
    secret: { secretName: {{ .Values.certificates.secret | quote }} }
  {{- else if .Values.certificates.configMap }}
  - name: certificates
    configMap: { name: {{ .Values.certificates.configMap | quote }} }
  {{- end }}
{{- end }}

{{/* Of a container that runs a program of the release; its own settings come behind. */}}
{{- define "selvedge.container" -}}
image: {{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: data, mountPath: /data }
  - { name: tmp, mountPath: /tmp }
  {{- if .backups }}
  - { name: backups, mountPath: /data/backups }
  {{- end }}
  {{- if or .Values.certificates.secret .Values.certificates.configMap }}
  - { name: certificates, mountPath: /certificates, readOnly: true }
  {{- end }}
envFrom:
  - secretRef: { name: {{ required "existingSecret: name the Secret with the addresses of the servers and the keys" .Values.existingSecret | quote }} }
env:
  {{- range $name, $value := .Values.settings }}
  - { name: {{ $name }}, value: {{ $value | quote }} }
  {{- end }}
{{- end }}
