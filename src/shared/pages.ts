const GUIDE = "https://docs.aws.amazon.com/vpc/latest/privatelink";
const LATTICE_API = "https://docs.aws.amazon.com/vpc-lattice/latest/APIReference";

/** Pages of AWS that state the rules which the provider-side constructs hold their props to. */
export const PAGES = {
  createService: `${GUIDE}/create-endpoint-service.html`,
  shareService: `${GUIDE}/privatelink-share-your-services.html`,
  configureService: `${GUIDE}/configure-endpoint-service.html`,
  dnsNames: `${GUIDE}/manage-dns-names.html`,
  insights: `${GUIDE}/privatelink-cloudwatch-metrics.html`,
  notification: `${GUIDE}/create-notification-endpoint-service.html`,
  resourceGateway: `${GUIDE}/resource-gateway.html`,
  resourceConfiguration: `${GUIDE}/resource-configuration.html`,
  createResourceConfiguration: `${GUIDE}/create-resource-configuration.html`,
  serviceNetworks: `${GUIDE}/privatelink-access-service-networks.html`,
  gatewayApi: `${LATTICE_API}/API_CreateResourceGateway.html`,
  configurationApi: `${LATTICE_API}/API_CreateResourceConfiguration.html`,
  networkApi: `${LATTICE_API}/API_CreateServiceNetwork.html`,
  vpcAssociationApi: `${LATTICE_API}/API_CreateServiceNetworkVpcAssociation.html`,
  share: "https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html",
  sharePrincipals: "https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html",
  metrics: `${GUIDE}/privatelink-cloudwatch-metrics.html`,
  alarmApi: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html",
  dashboardApi: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html",
  regions: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  snsKeys: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
} as const;
