/**
 * Cmdlets that only read, with the parameters with which they do: `Name Parameter … !Refused …`, one a line. `%cim`,
 * `%ad` and `%vm` are the parameters that many share. Parameters that all cmdlets take are left out.
 *
 * Names and parameters: the syntax pages of PowerShell 5.1 and 7.5, of the modules of Windows Server 2025 and of
 * Exchange. That a cmdlet reads is what its page says; left out are those of the same verb that write a file
 * (`Get-WindowsUpdateLog`, `Get-GPOReport -Path`), ask for something to be made (`Get-Certificate`) or are rarely met.
 */
export const CMDLETS = `
Clear-Host
Compare-Object CaseSensitive Culture DifferenceObject ExcludeDifferent IncludeEqual PassThru Property ReferenceObject SyncWindow
Confirm-SecureBootUEFI
Convert-Path Force LiteralPath LP Path PSPath UseTransaction usetx
ConvertFrom-CliXml InputObject
ConvertFrom-Csv Delimiter Header InputObject UseCulture
ConvertFrom-Json AsHashtable DateKind Depth InputObject NoEnumerate
ConvertFrom-Markdown AsVT100EncodedString InputObject LiteralPath LP Path PSPath
ConvertFrom-SddlString Sddl Type
ConvertFrom-SecureString AsPlainText Key SecureKey SecureString
ConvertFrom-StringData Delimiter StringData
ConvertTo-CliXml Depth InputObject
ConvertTo-Csv Delimiter IncludeTypeInformation InputObject ITI NoHeader NoTypeInformation NTI QF QuoteFields UQ UseCulture UseQuotes
ConvertTo-Html As Body Charset CssUri cu Fragment Head InputObject Meta PostContent PreContent Property Title Transitional uri
ConvertTo-Json AsArray Compress Depth EnumsAsStrings EscapeHandling InputObject
ConvertTo-SecureString AsPlainText Force Key SecureKey String
ConvertTo-Xml As Depth InputObject NoTypeInformation
Find-LapsADExtendedRights Credential Domain DomainController Identity IncludeComputers
Find-NetIPsecRule %cim LocalAddress LocalPort Protocol RemoteAddress RemotePort
Find-NetRoute %cim InterfaceIndex LocalIPAddress RemoteIPAddress
ForEach-Object Args ArgumentList AsJob Begin End InputObject MemberName Parallel Process RemainingScripts ThrottleLimit TimeoutSeconds UseNewRunspace
Format-Custom Depth DisplayError Expand Force GroupBy InputObject Property ShowError View
Format-Hex Count Encoding InputObject LiteralPath LP Offset Path PSPath Raw
Format-List DisplayError Expand Force GroupBy InputObject Property ShowError View
Format-Table AutoSize DisplayError Expand Force GroupBy HideTableHeaders InputObject Property RepeatHeader ShowError View Wrap
Format-Wide AutoSize Column DisplayError Expand Force GroupBy InputObject Property ShowError View
Get-ADAccountAuthorizationGroup %ad Identity Partition
Get-ADAccountResultantPasswordReplicationPolicy %ad DomainController Identity Partition
Get-ADAuthenticationPolicy %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADAuthenticationPolicySilo %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADCentralAccessPolicy %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADCentralAccessRule %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADClaimTransformPolicy %ad Filter Identity LDAPFilter Properties Property
Get-ADClaimType %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADComputer %ad Filter Identity LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADComputerServiceAccount %ad Identity Partition
Get-ADDefaultDomainPasswordPolicy %ad Current Identity
Get-ADDomain %ad Current Identity
Get-ADDomainController %ad AvoidSelf Discover DomainName Filter ForceDiscover Identity MinimumDirectoryServiceVersion NextClosestSite Service SiteName Writable
Get-ADDomainControllerPasswordReplicationPolicy %ad Allowed Denied Identity
Get-ADDomainControllerPasswordReplicationPolicyUsage %ad AuthenticatedAccounts Identity RevealedAccounts
Get-ADFineGrainedPasswordPolicy %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADFineGrainedPasswordPolicySubject %ad Identity
Get-ADForest %ad Current Identity
Get-ADGroup %ad Filter Identity LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope ShowMemberTimeToLive
Get-ADGroupMember %ad Identity Partition Recursive
Get-ADObject %ad Filter Identity IncludeDeletedObjects LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADOptionalFeature %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADOrganizationalUnit %ad Filter Identity LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADPrincipalGroupMembership %ad Identity Partition ResourceContextPartition ResourceContextServer
Get-ADReplicationAttributeMetadata %ad Attribute Attributes Filter IncludeDeletedObjects Object Properties Property ShowAllLinkedValues
Get-ADReplicationConnection %ad Filter Identity Properties Property
Get-ADReplicationFailure AuthType Credential Domain EnumeratingServer Filter Forest HostName Name ReplicationSite Scope Site Target
Get-ADReplicationPartnerMetadata AuthType Credential Domain EnumerationServer Filter Forest HostName Name NamingContext NC Partition PartnerType Scope Site Target
Get-ADReplicationQueueOperation %ad Filter NamingContext NC Partition
Get-ADReplicationSite %ad Filter Identity Properties Property
Get-ADReplicationSiteLink %ad Filter Identity Properties Property
Get-ADReplicationSiteLinkBridge %ad Filter Identity Properties Property
Get-ADReplicationSubnet %ad Filter Identity Properties Property
Get-ADReplicationUpToDatenessVectorTable AuthType Credential Domain EnumerationServer Filter Forest HostName Name NamingContext NC Partition ReplicationSite Scope Site Target
Get-ADResourceProperty %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADResourcePropertyList %ad Filter Identity LDAPFilter Properties Property ResultPageSize ResultSetSize
Get-ADResourcePropertyValueType %ad Filter Identity LDAPFilter Properties Property
Get-ADRootDSE %ad Properties Property
Get-ADServiceAccount %ad Filter Identity LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADTrust %ad Filter Identity InputObject LDAPFilter Properties Property
Get-ADUser %ad Filter Identity LDAPFilter Partition Properties Property ResultPageSize ResultSetSize SearchBase SearchScope
Get-ADUserResultantPasswordPolicy %ad Identity Partition
Get-AccelNetManagement
Get-AccelNetManagementPreReq IntentName
Get-AccelNetVM VM VMName
Get-AcceptedDomain DomainController Identity ResultSize
Get-Acl AllCentralAccessPolicies Audit Exclude Filter Include InputObject LiteralPath LP Path PSPath UseTransaction usetx
Get-ActiveSyncVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-AddressBookPolicy DomainController Identity
Get-AddressList Container DomainController Identity SearchText
Get-AdfsAccessControlPolicy Identifier Name
Get-AdfsAdditionalAuthenticationRule
Get-AdfsApplicationGroup ApplicationGroup ApplicationGroupIdentifier Name
Get-AdfsApplicationPermission ClientRoleIdentifiers Identifiers ServerRoleIdentifiers
Get-AdfsAttributeStore Name
Get-AdfsAuthenticationProvider Name
Get-AdfsAuthenticationProviderWebContent Locale Name
Get-AdfsAzureMfaConfigured
Get-AdfsCertificate CertificateType Thumbprint
Get-AdfsCertificateAuthority
Get-AdfsClaimDescription ClaimType Name ShortName
Get-AdfsClaimsProviderTrust Certificate Identifier Name
Get-AdfsClaimsProviderTrustsGroup Identifier
Get-AdfsClient ClientId InputObject Name
Get-AdfsDeviceRegistration
Get-AdfsDeviceRegistrationUpnSuffix
Get-AdfsEndpoint AddressPath FullUrl
Get-AdfsFarmInformation
Get-AdfsGlobalAuthenticationPolicy
Get-AdfsGlobalWebContent Locale
Get-AdfsLocalClaimsProviderTrust Identifier Name
Get-AdfsNativeClientApplication Application ApplicationGroup ApplicationGroupIdentifier Identifier Name
Get-AdfsNonClaimsAwareRelyingPartyTrust TargetIdentifier TargetName TargetNonClaimsAwareRelyingPartyTrust
Get-AdfsProperties
Get-AdfsRegistrationHosts PassThru
Get-AdfsRelyingPartyTrust Identifier Name PrefixIdentifier
Get-AdfsRelyingPartyTrustsGroup Identifier
Get-AdfsRelyingPartyWebContent Locale Name RelyingPartyName
Get-AdfsRelyingPartyWebTheme Name RelyingPartyName
Get-AdfsScopeDescription Name
Get-AdfsServerApplication Application ApplicationGroup ApplicationGroupIdentifier Identifier Name
Get-AdfsSslCertificate
Get-AdfsSyncProperties
Get-AdfsTrustedFederationPartner FederationPartnerHostName Name
Get-AdfsWebApiApplication Application ApplicationGroup ApplicationGroupIdentifier Identifier Name PrefixIdentifier
Get-AdfsWebApplicationProxyRelyingPartyTrust
Get-AdfsWebConfig
Get-AdfsWebTheme Name
Get-Alias Definition Exclude Name Scope
Get-AllNetIntents ClusterName ComputerName GlobalOverrides
Get-AppBackgroundTask %cim IncludeResourceUsage iru PackageFamilyName pfn
Get-AppLockerFileInformation Directory EventLog EventType FileType LogPath Packages Path Recurse Statistics
Get-AppLockerPolicy Domain Effective Ldap Local Xml
Get-AppSharedPackageContainer AllUsers Id Name
Get-AppvClientApplication All Name Version
Get-AppvClientConfiguration Name
Get-AppvClientConnectionGroup All GroupId Name VersionId
Get-AppvClientMode
Get-AppvClientPackage All Name PackageId Version VersionId
Get-AppvPublishingServer Name ServerId URL
Get-AppvStatus
Get-AppvVirtualProcess Cn ComputerName FileVersionInfo FV FVI Id InputObject Module Name PID ProcessName
Get-AppxDefaultVolume
Get-AppxLastError
Get-AppxLog ActivityId All
Get-AppxPackage AllUsers Name PackageTypeFilter Publisher User Volume
Get-AppxPackageAutoUpdateSettings AllUsers PackageFullName ShowUpdateAvailability
Get-AppxPackageManifest Package User
Get-AppxProvisionedPackage LogLevel Online Path SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-AppxVolume Offline Online Path
Get-AssignedAccess
Get-AuthConfig DomainController
Get-AuthServer DomainController Identity
Get-AuthenticodeSignature Content FilePath LiteralPath LP PSPath SourcePathOrExtension
Get-AutodiscoverVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-AutologgerConfig %cim Name
Get-BCClientConfiguration %cim
Get-BCContentServerConfiguration %cim
Get-BCDataCache %cim
Get-BCDataCacheExtension %cim
Get-BCHashCache %cim
Get-BCHostedCacheServerConfiguration %cim
Get-BCNetworkConfiguration %cim
Get-BCStatus %cim
Get-BcdEntry Id Identifier Store
Get-BcdEntryDebugSettings Store
Get-BcdEntryHypervisorSettings Store
Get-BcdStore Path
Get-BgpCustomRoute %cim AllRoutingDomains RoutingDomain RoutingDomainName
Get-BgpPeer %cim AllRoutingDomains Name PeerId PeerList PeerName RoutingDomain RoutingDomainName
Get-BgpRouteAggregate %cim AggregatePrefix Prefix RoutingDomain RoutingDomainName
Get-BgpRouteFlapDampening %cim RoutingDomain RoutingDomainName
Get-BgpRouteInformation %cim DestinationNetwork Network RoutingDomain RoutingDomainName Type
Get-BgpRouter %cim RoutingDomain RoutingDomainName
Get-BgpRoutingPolicy %cim AllRoutingDomains Name PolicyId PolicyList PolicyName PolicyType RoutingDomain RoutingDomainName
Get-BgpStatistics %cim AllRoutingDomains PeerId PeerList PeerName RoutingDomain RoutingDomainName
Get-BitLockerVolume MountPoint
Get-BitsTransfer all AllUsers id JobId n Name
Get-BpaModel BestPracticesModelId Id ModelId RepositoryPath SubModelId
Get-BpaResult All BestPracticesModelId CollectedConfiguration ComputerName Context Filter Id ModelId RepositoryPath SubModelId
Get-CAAuthorityInformationAccess
Get-CACrlDistributionPoint
Get-CASMailbox ActiveSyncDebugLogging ActiveSyncSuppressReadReceipt Anr Credential DomainController Filter Identity IgnoreDefaultScope Monitoring OrganizationalUnit ProtocolSettings ReadFromDomainController ReadIsOptimizedForAccessibility RecalculateHasActiveSyncDevicePartnership RecipientTypeDetails ResultSize SortBy
Get-CATemplate
Get-CalendarProcessing DomainController Identity ReadFromDomainController ResultSize
Get-CauClusterRole ClusterName Credential
Get-CauPlugin Name
Get-CauRun ClusterName Credential ShowClusterNodeState WaitForCompletion WaitForStart
Get-CertificateAutoEnrollmentPolicy Context Scope
Get-CertificateEnrollmentPolicyServer Context Scope Url
Get-CertificateNotificationTask
Get-ChildItem ad af ah ar as Attributes CodeSigningCert d Depth Directory DnsName DocumentEncryptionCert Eku Exclude ExpiringInDays File Filter FollowSymlink Force h Hidden Include LiteralPath LP Name Path PSPath r ReadOnly Recurse s SSLServerAuthentication System UseTransaction usetx
Get-CimAssociatedInstance Association CimInstance CimSession CN ComputerName InputObject KeyOnly Namespace OperationTimeoutSec OT ResourceUri ResultClassName ServerName
Get-CimClass Amended CimSession ClassName CN ComputerName MethodName Namespace OperationTimeoutSec OT PropertyName QualifierName ServerName
Get-CimInstance CimInstance CimSession ClassName CN ComputerName Filter InputObject KeyOnly Namespace OperationTimeoutSec OT Property Query QueryDialect ResourceUri SelectProperties ServerName Shallow
Get-CimSession CN ComputerName Id InstanceId Name ServerName
Get-ClientAccessServer DomainController Identity IncludeAlternateServiceAccountCredentialPassword IncludeAlternateServiceAccountCredentialStatus
Get-ClientAccessService DomainController Identity IncludeAlternateServiceAccountCredentialPassword IncludeAlternateServiceAccountCredentialStatus
Get-Clipboard Format Raw TextFormatType
Get-Cluster Domain Name
Get-ClusterAccess Cluster InputObject User
Get-ClusterAffinityRule %cim Name
Get-ClusterAvailableDisk All Cluster Disk InputObject
Get-ClusterCheckpoint CheckpointName Cluster CryptoCheckpoint InputObject RegistryCheckpoint ResourceName
Get-ClusterCredential NodeName
Get-ClusterExcludedAdapter %cim ExclusionType
Get-ClusterFaultDomain %cim FaultDomainType Id Name Type
Get-ClusterFaultDomainXML %cim Flags
Get-ClusterGroup Cluster InputObject Name VMId
Get-ClusterGroupSet %cim IsGlobal Name
Get-ClusterGroupSetDependency %cim ContainedGroup DependentGroup Name Provider
Get-ClusterNetwork Cluster InputObject Name
Get-ClusterNetworkInterface Cluster InputObject Name Network Node
Get-ClusterNode Cluster InputObject Name
Get-ClusterOwnerNode Cluster Group InputObject Res Resource ResourceType ResType
Get-ClusterParameter Cluster InputObject Name
Get-ClusterQuorum Cluster InputObject
Get-ClusterResource Cluster InputObject Name VMId
Get-ClusterResourceDependency Cluster Guid InputObject Resource
Get-ClusterResourceType Cluster InputObject Name
Get-ClusterSharedVolume Cluster InputObject Name
Get-ClusterSharedVolumeState Cluster InputObject Name Node
Get-ClusterStorageSpacesDirect %cim Node
Get-ClusterVMMonitoredItem Cluster InputObject VirtualMachine VM VMId Wait
Get-ClusteredScheduledTask %cim Cluster TaskName TaskType
Get-ClusterlessCauRun Credential ShowClusterNodeState
Get-CmsMessage Content LiteralPath Path
Get-Command All Args ArgumentList CommandType FullyQualifiedModule FuzzyMinimumDistance ListImported Module Name Noun ParameterName ParameterType PSSnapin ShowCommandInfo Syntax TotalCount Type UseAbbreviationExpansion UseFuzzyMatching Verb
Get-ComputeProcess Id Name Owner Type
Get-ComputerInfo Property
Get-ComputerRestorePoint LastStatus RestorePoint
Get-ConnectionInformation ConnectionId ModulePrefix
Get-Contact Anr Credential DomainController Filter Identity IgnoreDefaultScope OrganizationalUnit ReadFromDomainController RecipientTypeDetails ResultSize SortBy
Get-Content AsByteStream Credential Delimiter Encoding Exclude Filter First Force Head Include Last LiteralPath LP Path PSPath Raw ReadCount Stream Tail TotalCount UseTransaction usetx Wait
Get-ControlPanelItem CanonicalName Category Name
Get-Counter Cn ComputerName Continuous Counter ListSet MaxSamples SampleInterval
Get-Credential Credential Message Title UserName
Get-Culture ListAvailable Name NoUserOverrides
Get-DAAppServer %cim Cn ComputerName
Get-DAClient %cim Cn ComputerName EntrypointName
Get-DAClientDnsConfiguration %cim Cn ComputerName
Get-DAClientExperienceConfiguration %cim GPOSession PolicyStore
Get-DAConnectionStatus %cim
Get-DAEntryPoint %cim Cn ComputerName EntryPointName Name
Get-DAEntryPointDC %cim Cn ComputerName EntryPointName
Get-DAEntryPointTableItem %cim EntryPointName GPOSession PolicyStore State
Get-DAMgmtServer %cim Cn ComputerName Type
Get-DAMultiSite %cim Cn ComputerName
Get-DANetworkLocationServer %cim CheckReachability Cn ComputerName
Get-DAOtpAuthentication %cim Cn ComputerName
Get-DAPolicyChange DisplayName DnsServers Domains EndpointType PolicyStore PSLocation Servers
Get-DAServer %cim Cn ComputerName EntrypointName
Get-DOConfig
Get-DODownloadMode
Get-DOPercentageMaxBackgroundBandwidth
Get-DOPercentageMaxForegroundBandwidth
Get-DatabaseAvailabilityGroup DomainController Identity Status
Get-DatabaseAvailabilityGroupNetwork DomainController Identity Server
Get-Date AsUTC Date Day DisplayHint Format Hour LastWriteTime Millisecond Minute Month Second UFormat UnixTime UnixTimeSeconds Year
Get-DedupJob %cim Name Path Type Volume
Get-DedupMetadata %cim DeviceId Name Path Volume
Get-DedupProperties %cim DriveLetter FileSystemLabel Id InputObject ObjectId Path
Get-DedupSchedule %cim Name Type
Get-DedupStatus CimSession DeviceId Name Path Session ThrottleLimit Volume
Get-DedupVolume %cim DeviceId Id Path Volume VolumeId
Get-DeliveryOptimizationLog LevelFilter Path Provider !Flush
Get-DeliveryOptimizationLogAnalysis ListConnections Path !Flush
Get-DeliveryOptimizationPerfSnap
Get-DeliveryOptimizationPerfSnapThisMonth
Get-DeliveryOptimizationStatus AsObject PeerInfo SelectPeerCount
Get-DfsReplicatedFolder DomainName FolderName GroupName RF RfName RG RgName
Get-DfsReplicationGroup DomainName GroupName IncludeSysvol RG RgName
Get-DfsnAccess %cim DfsPath FolderPath NamespacePath Path
Get-DfsnFolder %cim DfsPath FolderPath NamespacePath Path
Get-DfsnFolderTarget %cim DfsPath DfsTarget FolderPath FolderTarget NamespacePath Path Target TargetPath
Get-DfsnRoot %cim ComputerName Domain namespace NamespaceRoot Path root RootPath Server
Get-DfsnRootTarget %cim DfsPath DfsTarget NamespaceRoot Path RootTargetPath Target TargetPath
Get-DfsnServerConfiguration %cim ComputerName NamespaceServer
Get-DfsrBacklog DestinationComputerName FolderName GroupName ReceivingMember RF RfName RG RgName RMem SendingMember SMem SourceComputerName
Get-DfsrCloneState
Get-DfsrConnection DestinationComputerName DomainName GroupName ReceivingMember RG RgName RMem SendingMember SMem SourceComputerName
Get-DfsrConnectionSchedule DestinationComputerName DomainName GroupName ReceivingMember RG RgName RMem SendingMember SMem SourceComputerName
Get-DfsrDelegation DomainName GroupName RG RgName
Get-DfsrFileHash FullName Path
Get-DfsrGroupSchedule DomainName GroupName RG RgName
Get-DfsrIdRecord ComputerName FullName Path Uid
Get-DfsrMember ComputerName DomainName GroupName MemberList MemList RG RgName
Get-DfsrMembership ComputerName DomainName GroupName MemberList MemList RG RgName
Get-DfsrPreservedFiles Path
Get-DfsrServiceConfiguration ComputerName MemberList MemList
Get-DfsrState ComputerName Mem Member
Get-DhcpServerAuditLog %cim Cn ComputerName
Get-DhcpServerDatabase %cim Cn ComputerName
Get-DhcpServerDnsCredential %cim Cn ComputerName
Get-DhcpServerInDC %cim
Get-DhcpServerSetting %cim Cn ComputerName
Get-DhcpServerVersion %cim Cn ComputerName
Get-DhcpServerv4Binding %cim Cn ComputerName
Get-DhcpServerv4Class %cim Cn ComputerName Name Type
Get-DhcpServerv4DnsSetting %cim Cn ComputerName IPAddress PolicyName ReservedIP ScopeId
Get-DhcpServerv4ExclusionRange %cim Cn ComputerName ScopeId
Get-DhcpServerv4Failover %cim Cn ComputerName Name ScopeId
Get-DhcpServerv4Filter %cim Cn ComputerName List
Get-DhcpServerv4FilterList %cim Cn ComputerName
Get-DhcpServerv4FreeIPAddress %cim Cn ComputerName EndAddress NumAddress ScopeId StartAddress
Get-DhcpServerv4Lease %cim AllLeases BadLeases ClientId Cn ComputerName IPAddress ScopeId
Get-DhcpServerv4MulticastExclusionRange %cim Cn ComputerName Name
Get-DhcpServerv4MulticastLease %cim Cn ComputerName Name
Get-DhcpServerv4MulticastScope %cim Cn ComputerName Name
Get-DhcpServerv4MulticastScopeStatistics %cim Cn ComputerName Name
Get-DhcpServerv4OptionDefinition %cim All Cn ComputerName Name OptionId VendorClass
Get-DhcpServerv4OptionValue %cim All Brief Cn ComputerName IPAddress OptionId PolicyName ReservedIP ScopeId UserClass VendorClass
Get-DhcpServerv4Policy %cim Cn ComputerName Name ScopeId
Get-DhcpServerv4PolicyIPRange %cim Cn ComputerName Name ScopeId
Get-DhcpServerv4Reservation %cim ClientId Cn ComputerName IPAddress ReservationScopeID ReservationServer ReservedIP ScopeId
Get-DhcpServerv4Scope %cim Cn ComputerName ScopeId
Get-DhcpServerv4ScopeStatistics %cim Cn ComputerName Failover ScopeId
Get-DhcpServerv4Statistics %cim Cn ComputerName
Get-DhcpServerv4Superscope %cim Cn ComputerName SuperscopeName
Get-DhcpServerv4SuperscopeStatistics %cim Cn ComputerName Name
Get-DhcpServerv6Binding %cim Cn ComputerName
Get-DhcpServerv6Class %cim Cn ComputerName Name Type
Get-DhcpServerv6DnsSetting %cim Cn ComputerName IPAddress Prefix ReservedIP
Get-DhcpServerv6ExclusionRange %cim Cn ComputerName Prefix
Get-DhcpServerv6FreeIPAddress %cim Cn ComputerName EndAddress NumAddress Prefix StartAddress
Get-DhcpServerv6Lease %cim Cn ComputerName IPAddress Prefix
Get-DhcpServerv6OptionDefinition %cim All Cn ComputerName Name OptionId VendorClass
Get-DhcpServerv6OptionValue %cim All Brief Cn ComputerName IPAddress OptionId Prefix ReservedIP UserClass VendorClass
Get-DhcpServerv6Reservation %cim Cn ComputerName IPAddress Prefix ReservationScopeID ReservationServer ReservedIP
Get-DhcpServerv6Scope %cim Cn ComputerName Prefix
Get-DhcpServerv6ScopeStatistics %cim Cn ComputerName Prefix
Get-DhcpServerv6StatelessStatistics %cim Cn ComputerName
Get-DhcpServerv6StatelessStore %cim Cn ComputerName Prefix
Get-DhcpServerv6Statistics %cim Cn ComputerName
Get-Disk %cim DeviceId FriendlyName Id iSCSIConnection iSCSISession Number Partition Path SerialNumber StorageJob StorageNode StorageSubSystem UniqueId VirtualDisk
Get-DiskImage %cim DevicePath ImagePath StorageType Volume
Get-DiskStorageNodeView CimSession Disk StorageNode
Get-DisplayResolution
Get-DistributionGroup Anr Credential DomainController Filter Identity IgnoreDefaultScope IncludeAcceptMessagesOnlyFromDLMembersWithDisplayNames IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames IncludeAcceptMessagesOnlyFromWithDisplayNames IncludeBypassModerationFromSendersOrMembersWithDisplayNames IncludeGrantSendOnBehalfToWithDisplayNames IncludeManagedByWithDisplayNames IncludeModeratedByWithDisplayNames ManagedBy OrganizationalUnit ReadFromDomainController RecipientTypeDetails ResultSize SortBy
Get-DistributionGroupMember Credential DomainController Identity IgnoreDefaultScope IncludeSoftDeletedObjects ReadFromDomainController ResultSize
Get-DnsClient %cim ConnectionSpecificSuffix InterfaceAlias InterfaceIndex RegisterThisConnectionsAddress Suffix UseSuffixWhenRegistering
Get-DnsClientCache %cim Data DataLength Entry Name RecordName RecordType Section Status TimeToLive TTL Type
Get-DnsClientDohServerAddress %cim ServerAddress
Get-DnsClientGlobalSetting %cim
Get-DnsClientNrptGlobal %cim GpoName Server
Get-DnsClientNrptPolicy %cim Effective Namespace
Get-DnsClientNrptRule %cim GpoName Name Server
Get-DnsClientServerAddress %cim AddressFamily Family InterfaceAlias InterfaceIndex
Get-DnsServer %cim Cn ComputerName
Get-DnsServerCache %cim Cn ComputerName
Get-DnsServerClientSubnet %cim Cn ComputerName Name
Get-DnsServerDiagnostics %cim Cn ComputerName
Get-DnsServerDirectoryPartition %cim Cn ComputerName Custom DirectoryPartitionName Name
Get-DnsServerDnsSecZoneSetting %cim Cn ComputerName IncludeKSKMetadata SigningMetadata ZoneName
Get-DnsServerDsSetting %cim Cn ComputerName
Get-DnsServerEDns %cim Cn ComputerName
Get-DnsServerEncryptionProtocol %cim Cn ComputerName PassThru
Get-DnsServerForwarder %cim Cn ComputerName
Get-DnsServerGlobalNameZone %cim Cn ComputerName
Get-DnsServerGlobalQueryBlockList %cim Cn ComputerName
Get-DnsServerQueryResolutionPolicy %cim Cn ComputerName Name ZoneName
Get-DnsServerRecursion %cim Cn ComputerName
Get-DnsServerRecursionScope %cim Cn ComputerName Name
Get-DnsServerResourceRecord %cim Cn ComputerName ForwardLookupPrimaryServer ForwardLookupZone Name Node RRType Type VirtualizationInstance ZoneName ZoneScope
Get-DnsServerResponseRateLimiting %cim Cn ComputerName
Get-DnsServerResponseRateLimitingExceptionlist %cim Cn ComputerName Name
Get-DnsServerRootHint %cim Cn ComputerName
Get-DnsServerScavenging %cim Cn ComputerName
Get-DnsServerSetting %cim All Cn ComputerName
Get-DnsServerSigningKey %cim Cn ComputerName KeyId ZoneName
Get-DnsServerStatistics %cim ComputerName ZoneName !Clear
Get-DnsServerTrustAnchor %cim Cn ComputerName Name TrustAnchorName
Get-DnsServerTrustPoint %cim Cn ComputerName Name TrustPointName
Get-DnsServerVirtualizationInstance %cim Cn ComputerName Name VirtualizationInstance
Get-DnsServerZone %cim Cn ComputerName Name VirtualizationInstance ZoneName
Get-DnsServerZoneAging %cim Cn ComputerName Name ZoneName
Get-DnsServerZoneDelegation %cim ChildZoneName Cn ComputerName Name VirtualizationInstance ZoneName ZoneScope
Get-DnsServerZoneScope %cim Cn ComputerName Name ZoneName ZoneScope
Get-DnsServerZoneTransferPolicy %cim Cn ComputerName Name ZoneName
Get-DscConfiguration %cim
Get-DscConfigurationStatus %cim All
Get-DscLocalConfigurationManager %cim
Get-Dtc %cim DtcName
Get-DtcAdvancedHostSetting %cim Name Subkey
Get-DtcAdvancedSetting %cim DtcName Name Subkey
Get-DtcClusterDefault %cim
Get-DtcClusterTMMapping %cim Name
Get-DtcDefault %cim
Get-DtcLog %cim DtcName
Get-DtcNetworkSetting %cim DtcName
Get-DtcTransaction %cim DtcName
Get-DtcTransactionsStatistics %cim DtcName
Get-DtcTransactionsTraceSession %cim
Get-DtcTransactionsTraceSetting %cim
Get-DynamicDistributionGroup Anr Credential DomainController Filter Identity IgnoreDefaultScope IncludeAcceptMessagesOnlyFromDLMembersWithDisplayNames IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames IncludeAcceptMessagesOnlyFromWithDisplayNames IncludeBypassModerationFromSendersOrMembersWithDisplayNames IncludeGrantSendOnBehalfToWithDisplayNames IncludeManagedByWithDisplayNames IncludeModeratedByWithDisplayNames IncludeSystemObjects ManagedBy OrganizationalUnit ReadFromDomainController ResultSize SortBy
Get-EXOMailbox Anr Archive Async ExternalDirectoryObjectId Filter GroupMailbox Identity InactiveMailboxOnly IncludeInactiveMailbox MailboxPlan Migration OrganizationalUnit PrimarySmtpAddress Properties PropertySets PublicFolder RecipientTypeDetails ResultSize SoftDeletedMailbox UserPrincipalName
Get-EXOMailboxStatistics Archive DatabaseGuid ExchangeGuid Identity IncludeMoveHistory IncludeMoveReport IncludeSoftDeletedRecipients PrimarySmtpAddress Properties PropertySets UserPrincipalName
Get-EXORecipient Anr ExternalDirectoryObjectId Filter Identity IncludeSoftDeletedRecipients OrganizationalUnit PrimarySmtpAddress Properties PropertySets RecipientPreviewFilter RecipientType RecipientTypeDetails ResultSize UserPrincipalName
Get-EcpVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-EmailAddressPolicy DomainController Identity IncludeMailboxSettingOnlyPolicy
Get-Error InputObject Last Newest
Get-EtwTraceProvider %cim AutologgerName Guid SessionName
Get-EtwTraceSession %cim Name
Get-Event EventIdentifier Id SourceIdentifier
Get-EventLog ABO After AsBaseObject AsString Before Cn ComputerName EntryType ET Index InstanceId List LN LogName Message MSG Newest Source UserName
Get-EventLogLevel DomainController Identity Server
Get-EventSubscriber Force Id SourceIdentifier SubscriptionId
Get-ExchangeCertificate DomainController DomainName Identity Instance Server Thumbprint
Get-ExchangeServer Domain DomainController Identity Status
Get-ExecutionPolicy List Scope
Get-ExperimentalFeature Name
Get-FederationTrust DomainController Identity
Get-FileHash Algorithm InputStream LiteralPath LP Path PSPath
Get-FileIntegrity %cim FileName FullName
Get-FileShare %cim FileServer Id Name Protocol Subsystem UniqueId Volume
Get-FileShareAccessControlEntry %cim FileServer Id InputObject Name UniqueId
Get-FileStorageTier %cim FilePath Volume VolumeDriveLetter VolumePath
Get-FormatData PowerShellVersion TypeName
Get-FsrmAdrSetting %cim Event
Get-FsrmAutoQuota %cim Path
Get-FsrmClassification %cim
Get-FsrmClassificationPropertyDefinition %cim Name
Get-FsrmClassificationRule %cim Name
Get-FsrmEffectiveNamespace %cim Namespace
Get-FsrmFileGroup %cim Name
Get-FsrmFileManagementJob %cim Name
Get-FsrmFileScreen %cim Path
Get-FsrmFileScreenException %cim Path
Get-FsrmFileScreenTemplate %cim Name
Get-FsrmMacro %cim Name Type
Get-FsrmMgmtProperty %cim Effective Name Namespace Recurse
Get-FsrmQuota %cim Path
Get-FsrmQuotaTemplate %cim Name
Get-FsrmRmsTemplate %cim
Get-FsrmSetting %cim
Get-FsrmStorageReport %cim Name
Get-GPInheritance DC Domain DomainName Path Server Target
Get-GPO All DC DisplayName Domain DomainName Guid Id Name Server
Get-GPPermission All DC DisplayName Domain DomainName Guid ID Name Server TargetName TargetType
Get-GPPrefRegistryValue Context DC DisplayName Domain DomainName FullKeyPath Guid Id Key Name Order Server ValueName
Get-GPRegistryValue DC DisplayName Domain DomainName FullKeyPath Guid Id Key Name Server ValueName
Get-GPStarterGPO All DC DisplayName Domain DomainName Guid Id Name Server
Get-GlobalAddressList DefaultOnly DomainController Identity
Get-Group Anr Credential DomainController Filter Identity IgnoreDefaultScope OrganizationalUnit ReadFromDomainController RecipientTypeDetails ResultSize SortBy
Get-HUDSwitchlessMapping ClusterName
Get-HealthReport GroupSize HaImpactingOnly HealthSet Identity MinimumOnlinePercent RollupGroup
Get-Help Category Component Detailed Examples Full Functionality Name Parameter Path Role ShowWindow !Online
Get-HgsClientConfiguration %cim
Get-HgsGuardian %cim Name
Get-HgsServer
Get-History Count Id
Get-Host
Get-HotFix __Server CN ComputerName Credential Description HFID Id IPAddress
Get-HybridConfiguration DomainController
Get-IISAppPool Name
Get-IISCentralCertProvider CertStoreLocation Enabled PrivateKeyPassword UserName
Get-IISConfigAttributeValue AttributeName ConfigElement
Get-IISConfigCollection CollectionName ConfigElement
Get-IISConfigCollectionElement ConfigAttribute ConfigCollection
Get-IISConfigElement ChildElementName ConfigElement
Get-IISConfigSection Clr Location SectionPath !CommitPath
Get-IISServerManager
Get-IISSharedConfig
Get-IISSite Name
Get-IISSiteBinding BindingInformation Name Protocol
Get-InboundConnector Identity ResultSize
Get-InboxRule BypassScopeCheck DescriptionTimeFormat DescriptionTimeZone DomainController Identity IncludeHidden Mailbox ResultSize SkipCount SweepRules UseCustomRouting
Get-InitiatorId %cim HostType Id InitiatorAddress MaskingSet StorageSubSystem UniqueId VirtualDisk
Get-InitiatorPort %cim ConnectionType Id InstanceName iSCSIConnection iSCSISession iSCSITarget NodeAddress ObjectId VirtualDisk
Get-InsightsCapability CN ComputerName Credential N Name
Get-InsightsCapabilityAction CN ComputerName Credential N Name
Get-InsightsCapabilityResult CN ComputerName Credential H History N Name
Get-InsightsCapabilitySchedule CN ComputerName Credential N Name
Get-InstalledLanguage Language LanguageId LanguageTag
Get-InstalledModule AllowPrerelease AllVersions MaximumVersion MinimumVersion Name RequiredVersion
Get-IntraOrganizationConnector DomainController Identity
Get-IpamAddress %cim AddressCategory AddressFamily AddressSpace IpAddress ManagedByService MappingToBlock MappingToRange MappingToSubnet MB NetworkType ServiceInstance SI Unmapped
Get-IpamAddressSpace %cim MappingToProviderAddressSpace Name PA Type
Get-IpamAddressUtilizationThreshold %cim
Get-IpamBlock %cim AddressCategory AddressFamily EndIPAddress MappingToParentBlock NetworkId StartIPAddress
Get-IpamCapability %cim Capability
Get-IpamConfiguration %cim
Get-IpamConfigurationEvent %cim EndDate StartDate UserDomainName UserForestName UserName
Get-IpamCustomField %cim Name
Get-IpamCustomFieldAssociation %cim CustomFieldOne CustomFieldTwo
Get-IpamDatabase %cim
Get-IpamDhcpConfigurationEvent %cim EndDate ServerName StartDate
Get-IpamDhcpScope %cim AddressFamily ScopeId ServerFqdn
Get-IpamDhcpServer %cim ServerFqdn
Get-IpamDhcpSuperscope %cim ServerFqdn SuperscopeName
Get-IpamDiscoveryDomain %cim Name
Get-IpamDnsConditionalForwarder %cim ConditionalForwarderName ServerFqdn
Get-IpamDnsResourceRecord %cim RecordName RecordType ZoneName
Get-IpamDnsServer %cim ServerFqdn
Get-IpamDnsZone %cim ZoneName ZoneType
Get-IpamIpAddressAuditEvent %cim ClientId CorrelateLogonEvents EndDate HostName IpAddress StartDate UserName
Get-IpamRange %cim AddressCategory AddressFamily AddressSpace EndIPAddress ManagedByService MappingToBlock MappingToSubnet MB NetworkType ServiceInstance SI StartIPAddress Unmapped
Get-IpamServerInventory %cim AddressFamily Name ServerName ServerType
Get-IpamSubnet %cim AddressFamily AddressSpace MappingToBlock NetworkId NetworkType Unmapped
Get-IscsiConnection %cim ConnectionIdentifier Disk InitiatorPort InitiatorPortalAddress InitiatorPortalPortNumber InitiatorSideIdentifier InititorIPAdressListNumber IscsiSession IscsiTarget iSCSITargetPortal TargetSideIdentifier
Get-IscsiServerTarget ClusterGroupName ComputerName Credential DevicePath InitiatorId Path TargetName
Get-IscsiSession %cim Disk InitiatorPort InitiatorSideIdentifier IscsiConnection IscsiTarget IscsiTargetPortal NumberOfConnections SessionIdentifier TargetSideIdentifier
Get-IscsiTarget %cim InitiatorPort IscsiConnection IscsiSession IscsiTargetPortal NodeAddress
Get-IscsiTargetPortal %cim InitiatorInstanceName InitiatorPortalAddress iSCSIConnection iSCSISession iSCSITarget IsDataDigest IsHeaderDigest TargetPortalAddress TargetPortalPortNumber
Get-IscsiTargetServerSetting ComputerName Credential
Get-IscsiVirtualDisk ClusterGroupName ComputerName Credential DevicePath InitiatorId Path TargetName
Get-IscsiVirtualDiskSnapshot ComputerName Credential OriginalPath Path SnapshotId
Get-Item CodeSigningCert Credential DnsName DocumentEncryptionCert Eku Exclude ExpiringInDays Filter Force Include LiteralPath LP Path PSPath SSLServerAuthentication Stream UseTransaction usetx
Get-ItemProperty Credential Exclude Filter Include LiteralPath LP Name Path PSPath PSProperty UseTransaction usetx
Get-ItemPropertyValue Credential Exclude Filter Include LiteralPath LP Name Path PSPath PSProperty UseTransaction usetx
Get-Job After Before ChildJobState Command Filter HasMoreData Id IncludeChildJob InstanceId Name Newest State
Get-JobTrigger Id InputObject Name TriggerId
Get-KdsConfiguration
Get-KdsRootKey
Get-LapsAADPassword AsPlainText DeviceIds IncludeHistory IncludePasswords
Get-LapsADPassword AsPlainText Credential DecryptionCredential Domain DomainController Identity IncludeHistory Port RecoveryMode
Get-LocalGroup Name SID
Get-LocalGroupMember Group Member Name SID
Get-LocalUser Name SID
Get-Location PSDrive PSProvider Stack StackName UseTransaction usetx
Get-LogProperties Name
Get-MMAgent %cim
Get-MPIOAvailableHW %cim BusType IsMultipathed IsSPC3Supported ProductId VendorId
Get-MPIOSetting
Get-MSDSMAutomaticClaimSettings
Get-MSDSMGlobalDefaultLoadBalancePolicy
Get-MSDSMSupportedHW %cim ProductId VendorId
Get-MailContact ANR Credential DomainController Filter Identity IgnoreDefaultScope OrganizationalUnit ReadFromDomainController RecipientTypeDetails ResultSize SortBy
Get-MailUser Anr Credential DomainController Filter HVEAccount Identity IgnoreDefaultScope OrganizationalUnit ReadFromDomainController ResultSize SharedWithMailUser SoftDeletedMailUser SortBy
Get-Mailbox Anr Arbitration Archive AuditLog AuxAuditLog Credential Database DomainController Filter GroupMailbox Identity IgnoreDefaultScope InactiveMailboxOnly IncludeAcceptMessagesOnlyFromDLMembersWithDisplayNames IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames IncludeAcceptMessagesOnlyFromWithDisplayNames IncludeEmailAddressDisplayNames IncludeForwardingAddressWithDisplayNames IncludeGrantSendOnBehalfToWithDisplayNames IncludeInactiveMailbox MailboxPlan Migration Monitoring OrganizationalUnit PublicFolder ReadFromDomainController RecipientTypeDetails RemoteArchive ResultSize Server SoftDeletedMailbox SortBy SupervisoryReviewPolicy
Get-MailboxDatabase DomainController DumpsterStatistics Identity IncludeCorrupted IncludePreExchange2010 IncludePreExchange2013 Server Status
Get-MailboxDatabaseCopyStatus Active ConnectionStatus DomainController ExtendedErrorInfo Identity Local Server UseServerCache
Get-MailboxExportRequest BatchName Database DomainController HighPriority Identity Mailbox Name RequestQueue ResultSize Status Suspend
Get-MailboxFolderPermission DomainController GroupMailbox Identity ResultSize SkipCount UseCustomRouting User
Get-MailboxFolderStatistics Archive AuditLog Database DiagnosticInfo DomainController FolderScope Identity IncludeAnalysis IncludeOldestAndNewestItems IncludeSoftDeletedRecipients ResultSize SkipCount StoreMailboxIdentity UseCustomRouting
Get-MailboxImportRequest BatchName Database DomainController HighPriority Identity Mailbox Name RequestQueue ResultSize Status Suspend
Get-MailboxPermission Credential DomainController GroupMailbox Identity IncludeSoftDeletedUserPermissions IncludeUnresolvedPermissions IncludeUserWithDisplayName Owner ReadFromDomainController ResultSize SoftDeletedMailbox UseCustomRouting User
Get-MailboxRepairRequest Archive Database Detailed DomainController Identity Mailbox StoreMailbox
Get-MailboxServer DomainController Identity Status
Get-MailboxStatistics Archive CopyOnServer Database DomainController Filter Identity IncludeMoveHistory IncludeMoveReport IncludePassive IncludeQuarantineDetails IncludeSoftDeletedRecipients NoADLookup Server StoreMailboxIdentity UseCustomRouting
Get-ManagementRoleAssignment AssignmentMethod ConfigWriteScope CustomConfigWriteScope CustomRecipientWriteScope Delegating DomainController Enabled Exclusive ExclusiveConfigWriteScope ExclusiveRecipientWriteScope GetEffectiveUsers Identity RecipientAdministrativeUnitScope RecipientGroupScope RecipientOrganizationalUnitScope RecipientWriteScope Role RoleAssignee RoleAssigneeType WritableDatabase WritableRecipient WritableServer
Get-MapiVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-MarkdownOption
Get-MaskingSet %cim FriendlyName HostType Id InitiatorId StorageSubSystem TargetPort UniqueId VirtualDisk
Get-Member Force InputObject MemberType Name Static Type View
Get-Message BookmarkIndex BookmarkObject Filter Identity IncludeBookmark IncludeComponentLatencyInfo IncludeRecipientInfo Queue ResultSize ReturnPageInfo SearchForward Server SortOrder
Get-MessageTrace EndDate FromIP MessageId MessageTraceId Page PageSize ProbeTag RecipientAddress SenderAddress StartDate Status ToIP
Get-MessageTraceDetail Action EndDate Event MessageId MessageTraceId Page PageSize ProbeTag RecipientAddress SenderAddress StartDate
Get-MessageTrackingLog DomainController End EventId InternalMessageId MessageId MessageSubject NetworkMessageId Recipients Reference ResultSize Sender Server Source Start TransportTrafficType
Get-MigrationBatch Diagnostic DiagnosticArgument DiagnosticInfo DomainController Endpoint Identity IncludeReport Partition ResultSize Status
Get-MigrationEndpoint ConnectionSettings Diagnostic DiagnosticArgument DiagnosticInfo DomainController Identity Partition Type
Get-MigrationUser BatchId DomainController EmailAddress Identity IncludeAssociatedUsers MailboxGuid Partition ResultSize Status StatusSummary
Get-Module All CimNamespace CimResourceUri CimSession FullyQualifiedName ListAvailable Name PSEdition PSSession Refresh SkipEditionCheck
Get-MoveRequest BatchName Credential DomainController Flags HighPriority Identity IncludeSoftDeletedObjects MoveStatus Offline OrganizationalUnit Protect ProxyToMailbox RemoteHostName ResultSize SortBy SourceDatabase Status Suspend SuspendWhenReadyToComplete TargetDatabase
Get-MoveRequestStatistics Analysis Diagnostic DiagnosticArgument DiagnosticInfo DiagnosticOnly DomainController Identity IncludeReport MailboxGuid MoveRequestQueue MRSInstance ProxyToMailbox ReportOnly
Get-MpComputerStatus %cim
Get-MpPerformanceReport MaxEndTime MaxStartTime MinDuration MinEndTime MinStartTime Overview Path Raw TopExtensions TopExtensionsPerPath TopExtensionsPerProcess TopFiles TopFilesPerExtension TopFilesPerPath TopFilesPerProcess TopPaths TopPathsDepth TopPathsPerExtension TopPathsPerProcess TopProcesses TopProcessesPerExtension TopProcessesPerFile TopProcessesPerPath TopScans TopScansPerExtension TopScansPerExtensionPerPath TopScansPerExtensionPerProcess TopScansPerFile TopScansPerFilePerExtension TopScansPerFilePerPath TopScansPerFilePerProcess TopScansPerPath TopScansPerPathPerExtension TopScansPerPathPerProcess TopScansPerProcess TopScansPerProcessPerExtension TopScansPerProcessPerFile TopScansPerProcessPerPath
Get-MpPreference %cim
Get-MpThreat %cim ID ThreatID
Get-MpThreatCatalog %cim ID ThreatID
Get-MpThreatDetection %cim ID ThreatID
Get-MsmqCertificate cn ComputerName
Get-MsmqOutgoingQueue Name
Get-MsmqQueue Journal Name QueueType SubQueue
Get-MsmqQueueACL InputObject
Get-MsmqQueueManager
Get-MsmqQueueManagerACL
Get-NCSIPolicyConfiguration %cim GPOSession PolicyStore
Get-NetAdapter %cim ifAlias ifDesc ifIndex IncludeHidden InterfaceAlias InterfaceDescription InterfaceIndex Name Physical
Get-NetAdapterAdvancedProperty %cim AllProperties DisplayName DispN ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name RegistryKeyword RegKey
Get-NetAdapterBinding %cim AllBindings ComponentID DisplayName ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterChecksumOffload %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterDataPathConfiguration %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name Profile ProfileSource
Get-NetAdapterEncapsulatedPacketTaskOffload %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterHardwareInfo %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterIPsecOffload %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterLso %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterPowerManagement %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterQos %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterRdma %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterRsc %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription IPv4FailureReason IPv4OperationalState IPv6FailureReason IPv6OperationalState Name
Get-NetAdapterRss %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterSriov %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterSriovVf %cim FunctionID Id ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name SwitchID VfID
Get-NetAdapterStatistics %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterUso %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterVPort %cim FunctionID Id ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name PF PhysicalFunction SwitchID VfID VPortID
Get-NetAdapterVmq %cim ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetAdapterVmqQueue %cim Id ifAlias ifDesc IncludeHidden InstanceID InterfaceAlias InterfaceDescription Name
Get-NetCompartment %cim CompartmentId
Get-NetConnectionProfile %cim InterfaceAlias InterfaceIndex IPv4Connectivity IPv6Connectivity Name NetworkCategory
Get-NetEventNetworkAdapter %cim AssociatedPacketCaptureProvider Name ShowInstalled
Get-NetEventPacketCaptureProvider %cim AssociatedCaptureTarget AssociatedEventSession SessionName
Get-NetEventProvider %cim AssociatedCaptureTarget AssociatedEventSession Name ShowInstalled
Get-NetEventSession %cim AssociatedEventProvider Name
Get-NetEventVFPProvider %cim AssociatedEventSession SessionName
Get-NetEventVmNetworkAdapter %cim AssociatedPacketCaptureProvider Name ShowInstalled
Get-NetEventVmSwitch %cim AssociatedPacketCaptureProvider Name ShowInstalled
Get-NetEventVmSwitchProvider %cim AssociatedEventSession SessionName
Get-NetEventWFPCaptureProvider %cim AssociatedEventSession SessionName
Get-NetFirewallAddressFilter %cim All AssociatedNetFirewallRule AssociatedNetIPsecMainModeRule AssociatedNetIPsecRule GPOSession PolicyStore
Get-NetFirewallApplicationFilter %cim All AssociatedNetFirewallRule GPOSession Package PolicyStore Program
Get-NetFirewallDynamicKeywordAddress %cim All AllAutoResolve AllNonAutoResolve Id PolicyStore
Get-NetFirewallHyperVPort %cim All
Get-NetFirewallHyperVProfile %cim All Name PolicyStore Profile VMCreatorId
Get-NetFirewallHyperVRule %cim Action Direction DisplayName Enabled EnforcementStatus ID Name PolicyStore PolicyStoreSourceType Protocol VMCreatorId
Get-NetFirewallHyperVVMCreator %cim All
Get-NetFirewallHyperVVMSetting %cim All Name PolicyStore VMCreatorId
Get-NetFirewallInterfaceFilter %cim All AssociatedNetFirewallRule AssociatedNetIPsecRule GPOSession PolicyStore
Get-NetFirewallInterfaceTypeFilter %cim All AssociatedNetFirewallRule AssociatedNetIPsecRule GPOSession InterfaceType PolicyStore
Get-NetFirewallPortFilter %cim All AssociatedNetFirewallRule AssociatedNetIPsecRule DynamicTarget DynamicTransport GPOSession PolicyStore Protocol
Get-NetFirewallProfile %cim All AssociatedNetFirewallRule AssociatedNetIPsecMainModeRule AssociatedNetIPsecRule GPOSession Name PolicyStore Profile
Get-NetFirewallRule %cim Action All AssociatedNetFirewallAddressFilter AssociatedNetFirewallApplicationFilter AssociatedNetFirewallInterfaceFilter AssociatedNetFirewallInterfaceTypeFilter AssociatedNetFirewallPortFilter AssociatedNetFirewallProfile AssociatedNetFirewallSecurityFilter AssociatedNetFirewallServiceFilter Description Direction DisplayGroup DisplayName EdgeTraversalPolicy Enabled Group ID LocalOnlyMapping LooseSourceMapping LSM Name Owner PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetFirewallSecurityFilter %cim All AssociatedNetFirewallRule Authentication Encryption GPOSession LocalUser OverrideBlockRules PolicyStore RemoteMachine RemoteUser
Get-NetFirewallServiceFilter %cim All AssociatedNetFirewallRule GPOSession PolicyStore Service
Get-NetFirewallSetting %cim All GPOSession PolicyStore
Get-NetIPAddress %cim AddressFamily AddressState AssociatedIPInterface ifAlias ifIndex IncludeAllCompartments InterfaceAlias InterfaceIndex IPAddress LocalAddress PolicyStore PreferredLifetime PrefixLength PrefixOrigin SkipAsSource SuffixOrigin Type ValidLifetime
Get-NetIPConfiguration All AllCompartments CimSession CompartmentId ComputerName Detailed ifAlias ifIndex IncludeAllCompartments IncludeAllInterfaces InterfaceAlias InterfaceIndex PSComputerName
Get-NetIPInterface %cim AddressFamily AdvertiseDefaultRoute AdvertisedRouterLifetime Advertising AssociatedAdapter AssociatedIPAddress AssociatedNeighbor AssociatedRoute AutomaticMetric BaseReachableTime BaseReachableTimeMs ClampMss CompartmentId ConnectionState CurrentHopLimit DadRetransmitTime DadRetransmitTimeMs DadTransmits Dhcp DirectedMacWolPattern EcnMarking ForceArpNdWolPattern Forwarding ifAlias ifIndex IgnoreDefaultRoutes IncludeAllCompartments InterfaceAlias InterfaceIndex InterfaceMetric ManagedAddressConfiguration NeighborDiscoverySupported NeighborUnreachabilityDetection NlMtuBytes OtherStatefulConfiguration PolicyStore ReachableTime ReachableTimeMs RetransmitTime RetransmitTimeMs RouterDiscovery WeakHostReceive WeakHostSend
Get-NetIPsecDospSetting %cim All Name
Get-NetIPsecMainModeCryptoSet %cim All AssociatedNetIPsecMainModeRule Description DisplayGroup DisplayName ForceDiffieHellman GPOSession Group ID MaxMinutes MaxSessions Name PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetIPsecMainModeRule %cim All AssociatedNetFirewallAddressFilter AssociatedNetFirewallProfile AssociatedNetIPsecMainModeCryptoSet AssociatedNetIPsecPhase1AuthSet Description DisplayGroup DisplayName Enabled GPOSession Group ID MainModeCryptoSet Name Phase1AuthSet PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetIPsecMainModeSA %cim All AssociatedNetIPsecQuickModeSA ID Name
Get-NetIPsecPhase1AuthSet %cim All AssociatedNetIPsecMainModeRule AssociatedNetIPsecRule Description DisplayGroup DisplayName GPOSession Group ID Name PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetIPsecPhase2AuthSet %cim All AssociatedNetIPsecRule Description DisplayGroup DisplayName GPOSession Group ID Name PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetIPsecQuickModeCryptoSet %cim All AssociatedNetIPsecRule Description DisplayGroup DisplayName GPOSession Group ID Name PerfectForwardSecrecyGroup PfsGroup PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus Status TracePolicyStore
Get-NetIPsecQuickModeSA %cim All AssociatedNetIPsecMainModeSA ID Name
Get-NetIPsecRule %cim All AllowSetKey AllowWatchKey AssociatedNetFirewallAddressFilter AssociatedNetFirewallInterfaceFilter AssociatedNetFirewallInterfaceTypeFilter AssociatedNetFirewallPortFilter AssociatedNetFirewallProfile AssociatedNetIPsecPhase1AuthSet AssociatedNetIPsecPhase2AuthSet AssociatedNetIPsecQuickModeCryptoSet Description DisplayGroup DisplayName Enabled EncryptedTunnelBypass ForwardPathLifetime GPOSession Group ID InboundSecurity IPsecRuleName KeyModule Machine Mode Name OutboundSecurity Phase1AuthSet Phase2AuthSet PolicyStore PolicyStoreSource PolicyStoreSourceType PrimaryStatus QuickModeCryptoSet RemoteTunnelHostname RequireAuthorization SecIn SecOut Status TracePolicyStore User
Get-NetIPv4Protocol %cim AddressMaskReply DeadGatewayDetection DefaultHopLimit DhcpMediaSense GroupForwardedFragments IcmpRedirects IGMPLevel IGMPVersion MediaSenseEventLog MinimumMtu MldLevel MldVersion MulticastForwarding NeighborCacheLimit NeighborCacheLimitEntries RandomizeIdentifiers ReassemblyLimit ReassemblyLimitBytes RouteCacheLimit RouteCacheLimitEntries SourceRoutingBehavior
Get-NetIPv6Protocol %cim AddressMaskReply DeadGatewayDetection DefaultHopLimit DhcpMediaSense GroupForwardedFragments IcmpRedirects MaxDadAttempts MaxPreferredLifetime MaxRandomTime MaxTemporaryDadAttempts MaxTemporaryDesyncTime MaxTemporaryPreferredLifetime MaxTemporaryValidLifetime MaxValidLifetime MediaSenseEventLog MldLevel MldVersion MulticastForwarding NeighborCacheLimit NeighborCacheLimitEntries RandomizeIdentifiers ReassemblyLimit ReassemblyLimitBytes RegenerateTime RouteCacheLimit RouteCacheLimitEntries SourceRoutingBehavior TemporaryRegenerateTime UseTemporaryAddresses
Get-NetIntent ClusterName ComputerName GlobalOverrides Name
Get-NetIntentAllGoalStates ClusterName ComputerName
Get-NetIntentStatus ClusterName ComputerName GlobalOverrides Name
Get-NetLbfoTeam %cim MemberOfTheTeam Name TeamNicForTheTeam
Get-NetLbfoTeamMember %cim ifAlias InterfaceAlias Name Team TeamOfTheMember
Get-NetLbfoTeamNic %cim ifAlias InterfaceAlias Name Team TeamOfTheTeamNic
Get-NetLldpAgent %cim AddressScope InterfaceIndex NetAdapterName
Get-NetNat %cim Name
Get-NetNatExternalAddress %cim NatName
Get-NetNatGlobal %cim
Get-NetNatSession %cim
Get-NetNatStaticMapping %cim NatName
Get-NetNeighbor %cim AddressFamily AssociatedIPInterface ifAlias ifIndex IncludeAllCompartments InterfaceAlias InterfaceIndex IPAddress LinkLayerAddress PolicyStore State
Get-NetOffloadGlobalSetting %cim Chimney NetworkDirect NetworkDirectAcrossIPSubnets PacketCoalescingFilter ReceiveSegmentCoalescing ReceiveSideScaling TaskOffload
Get-NetPrefixPolicy %cim Label Precedence Prefix
Get-NetQosDcbxSetting %cim IfAlias IfIndex InterfaceAlias InterfaceIndex
Get-NetQosFlowControl %cim IfAlias IfIndex InterfaceAlias InterfaceIndex Priority
Get-NetQosPolicy %cim Name PolicyStore store
Get-NetQosTrafficClass %cim IfAlias IfIndex InterfaceAlias InterfaceIndex Name
Get-NetRoute %cim AddressFamily AssociatedIPInterface CompartmentId DestinationPrefix ifAlias ifIndex IncludeAllCompartments InterfaceAlias InterfaceIndex InterfaceMetric NextHop PolicyStore PreferredLifetime Protocol Publish RouteMetric State ValidLifetime
Get-NetSwitchTeam %cim Member Name
Get-NetSwitchTeamMember %cim Name Team
Get-NetTCPConnection %cim AppliedSetting CreationTime IPAddress LocalAddress LocalPort OffloadState OwningProcess RemoteAddress RemotePort State
Get-NetTCPSetting %cim AssociatedTransportFilter AutomaticUseCustom AutoReusePortRangeNumberOfPorts AutoReusePortRangeStartPort AutoTuningLevelEffective AutoTuningLevelGroupPolicy AutoTuningLevelLocal CongestionProvider CwndRestart DelayedAckFrequency DelayedAckTimeout DelayedAckTimeoutMs DynamicPortRangeNumberOfPorts DynamicPortRangeStartPort EcnCapability ForceWS InitialCongestionWindow InitialCongestionWindowMss InitialRto InitialRtoMs MaxSynRetransmissions MemoryPressureProtection MinRto MinRtoMs NonSackRttResiliency ScalingHeuristics SettingName Timestamps
Get-NetTransportFilter %cim AssociatedTCPSetting DestinationPrefix LocalPortEnd LocalPortStart Protocol RemotePortEnd RemotePortStart SettingName
Get-NetUDPEndpoint %cim CreationTime IPAddress LocalAddress LocalPort OwningProcess
Get-NetUDPSetting %cim DynamicPortRangeNumberOfPorts DynamicPortRangeStartPort
Get-NfsClientConfiguration %cim
Get-NfsClientLock %cim client ClientComputer ComputerName file LockedFile LockType name Path StateId type
Get-NfsClientgroup %cim ClientGroupName ExcludeName LiteralName
Get-NfsMappedIdentity AccountName AccountType ADDomainName an aname at atype dn gid GroupId GroupIdentifier LdapNamingContext LdapServer MapFilesPath MappingStore Server store uid UserId UserIdentifier
Get-NfsMappingStore %cim
Get-NfsMountedClient %cim ClientId
Get-NfsNetgroup dn domain ldap LdapNamingContext LdapServer name NetGroupName ngname nis NisDomain NisServer
Get-NfsNetgroupStore %cim
Get-NfsOpenFile %cim ClientId File FileName Path StateId
Get-NfsServerConfiguration %cim
Get-NfsSession %cim ClientId SessionId
Get-NfsShare %cim ExcludeName ExcludePath IsClustered LiteralName LiteralPath Name NetworkName Path
Get-NfsSharePermission %cim Access Client ClientName ClientType Name netname NetworkName Path Permission ShareName SharePath Type
Get-NfsStatistics %cim Name Protocol Version
Get-NlbCluster H HN Host HostName I IN Interface InterfaceName
Get-NlbClusterDriverInfo CIP ClientIP ClientPort ConvergenceHistory CPT ExceptionList ExtendedAffinityExceptionList ExtendedAffinityList FG Filter Flags History InterfaceName OpenConnection OpenConnections Params ServerIP ServerPort SIP SPT
Get-NlbClusterNode H HN Host HostName I IN InputObject Interface InterfaceName Name NN NodeName
Get-NlbClusterNodeDip H HN Host HostName I IN InputObject Interface InterfaceName IP NN NodeName
Get-NlbClusterNodeNetworkInterface H HN Host HostName I IN InputObject Interface InterfaceName
Get-NlbClusterPortRule H HN Host HostName I IN InputObject Interface InterfaceName IP NN NodeName Port
Get-NlbClusterVip H HN Host HostName I IN InputObject Interface InterfaceName IP
Get-NonRemovableAppsPolicy LogLevel Online Path SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-NpsRadiusClient
Get-NpsSharedSecretTemplate Name
Get-OabVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-OdbcDriver %cim DriverName Name Platform
Get-OdbcDsn %cim DriverName DsnName DsnType Name Platform
Get-OdbcPerfCounter %cim Platform
Get-OfflineAddressBook DomainController Identity Server
Get-OffloadDataTransferSetting %cim StorageSubSystem
Get-OrganizationConfig DomainController
Get-OrganizationRelationship DomainController Identity
Get-OutboundConnector Identity IncludeTestModeConnectors IsTransportRuleScoped ResultSize
Get-OutlookAnywhere ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-OwaVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-PSBreakpoint Command Id Runspace Script Type Variable
Get-PSCallStack
Get-PSDrive LiteralName Name PSProvider Scope UseTransaction usetx
Get-PSHostProcessInfo Id Name Process
Get-PSProvider PSProvider
Get-PSReadLineKeyHandler Bound Chord Key Unbound
Get-PSReadLineOption
Get-PSRepository Name
Get-PSSession AllowRedirection ApplicationName Authentication CertificateThumbprint Cn ComputerName ConfigurationName ConnectionUri ContainerId Credential CU Id InstanceId Name Port SessionOption State ThrottleLimit URI UseSSL VMGuid VMId VMName
Get-PSSessionCapability ConfigurationName Full Username
Get-PSSessionConfiguration Force Name
Get-PSSnapin Name Registered
Get-PSSubsystem Kind SubsystemType
Get-Package AllVersions IncludeSystemComponent IncludeWindowsInstaller MaximumVersion MinimumVersion Name ProviderName RequiredVersion !Force !ForceBootstrap
Get-PackageProvider ListAvailable Name !Force !ForceBootstrap
Get-PackageSource Location Name ProviderName !Force !ForceBootstrap
Get-Partition %cim Disk DiskId DiskNumber DiskPath DriveLetter Number Offset PartitionNumber StorageSubSystem UniqueId Volume
Get-PartitionSupportedSize %cim DiskId DiskNumber DriveLetter InputObject Number Offset PartitionNumber
Get-PfxCertificate FilePath LiteralPath LP NoPromptForPassword Password PSPath
Get-PfxData FilePath FullName Password
Get-PhysicalDisk CanPool CimSession Description FriendlyName HasAllocations HealthStatus Id InputObject Manufacturer Model NoRedundancy ObjectId PhysicalDiskObjectId PhysicallyConnected SelectedForUse SerialNumber StorageEnclosure StorageNode StoragePool StorageSubsystem UniqueId Usage VirtualDisk VirtualRangeMax VirtualRangeMin
Get-PhysicalDiskStorageNodeView CimSession PhysicalDisk StorageNode
Get-PhysicalExtent CimSession PhysicalDisk StorageTier VirtualDisk
Get-PhysicalExtentAssociation CimSession InputObject
Get-PlatformIdentifier %cim Name
Get-PmemDedicatedMemory DeviceNumber
Get-PmemDisk DiskNumber InputObject PhysicalDevice PhysicalDeviceId
Get-PmemPhysicalDevice DeviceId DiskNumber InputObject LogicalDisk
Get-PmemUnusedRegion RegionId
Get-PnpDevice %cim Class DeviceId FriendlyName InstanceId PresentOnly Status
Get-PnpDeviceProperty %cim DeviceId InputObject InstanceId Key KeyName
Get-PowerShellVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-PrintConfiguration %cim CN Computer ComputerName PN Printer PrinterName PrinterObject
Get-PrintJob %cim CN computer ComputerName ID PN Printer PrinterName PrinterObject
Get-Printer %cim CN ComputerName Full Name
Get-PrinterDriver %cim CN ComputerName Name PrinterEnvironment
Get-PrinterPort %cim CN ComputerName Name
Get-PrinterProperty %cim CN ComputerName PrinterName PropertyName
Get-Process Cn ComputerName FileVersionInfo FV FVI Id IncludeUserName InputObject Module Name PID ProcessName
Get-ProcessMitigation FullPolicy Id Name RunningProcesses System !RegistryConfigFilePath
Get-ProvisioningPackage AllInstalledPackages ConnectedDevice PackageId PackagePath !LogsDirectoryPath !WprpFile
Get-PublicFolder DomainController GetChildren Identity LostAndFound Mailbox Organization Recurse ResidentFolders ResultSize Server
Get-PublicFolderStatistics DomainController Identity Mailbox ResultSize Server
Get-QuarantineMessage Direction Domain EndExpiresDate EndReceivedDate EntityType Identity IncludeMessagesFromBlockedSenderAddress MessageId MyItems Page PageSize PolicyName PolicyTypes QuarantineTypes RecipientAddress RecipientTag ReleaseStatus Reported SenderAddress StartExpiresDate StartReceivedDate Subject TeamsConversationTypes Type
Get-Queue BookmarkIndex BookmarkObject Exclude Filter Identity Include IncludeBookmark ResultSize ReturnPageInfo SearchForward Server SortOrder
Get-QueueDigest Dag DetailsLevel Filter Forest GroupBy ResultSize Server Site Timeout
Get-RDAvailableApp CollectionName ConnectionBroker VirtualDesktopName VMName
Get-RDCertificate ConnectionBroker Role
Get-RDConnectionBrokerHighAvailability ConnectionBroker
Get-RDDeploymentGatewayConfiguration ConnectionBroker
Get-RDFileTypeAssociation AppAlias AppDisplayName CollectionName ConnectionBroker FileExtension
Get-RDLicenseConfiguration ConnectionBroker
Get-RDPersonalSessionDesktopAssignment CollectionName ConnectionBroker Name User
Get-RDPersonalVirtualDesktopAssignment CollectionName ConnectionBroker User VirtualDesktopName
Get-RDPersonalVirtualDesktopPatchSchedule ConnectionBroker ID VirtualDesktopName
Get-RDRemoteApp Alias CollectionName ConnectionBroker DisplayName
Get-RDRemoteDesktop ConnectionBroker
Get-RDServer ConnectionBroker Role
Get-RDSessionCollection CollectionName ConnectionBroker
Get-RDSessionCollectionConfiguration Client CollectionName Connection ConnectionBroker LoadBalancing Security UserGroup UserProfileDisk
Get-RDSessionHost CollectionName ConnectionBroker
Get-RDUserSession CollectionName ConnectionBroker
Get-RDVirtualDesktop CollectionName ConnectionBroker
Get-RDVirtualDesktopCollection CollectionName ConnectionBroker
Get-RDVirtualDesktopCollectionConfiguration Client CollectionName ConnectionBroker UserGroups UserProfileDisks VirtualDesktopConfiguration
Get-RDVirtualDesktopCollectionJobStatus CollectionName ConnectionBroker
Get-RDVirtualDesktopConcurrency BatchSize ConnectionBroker HostServer
Get-RDVirtualDesktopIdleCount BatchSize ConnectionBroker HostServer
Get-RDVirtualDesktopTemplateExportPath ConnectionBroker
Get-RDWorkspace ConnectionBroker
Get-Random Count InputObject Maximum Minimum SetSeed Shuffle
Get-ReFSDedupSchedule Volume
Get-ReFSDedupScrubSchedule Volume
Get-ReFSDedupStatus Volume
Get-ReceiveConnector DomainController Identity Server
Get-Recipient Anr AuthenticationType BookmarkDisplayName Capabilities Credential Database DomainController Filter Identity IgnoreDefaultScope IncludeBookmarkObject IncludeManagerWithDisplayName IncludeSoftDeletedRecipients OrganizationalUnit Properties PropertySet ReadFromDomainController RecipientPreviewFilter RecipientType RecipientTypeDetails ResultSize SortBy
Get-RecipientPermission AccessRights Identity IncludeTrusteeWithPrimarySmtpAddress ReadFromDomainController ResultSize Trustee
Get-RemoteAccess %cim Cn ComputerName EntrypointName
Get-RemoteAccessAccounting %cim Cn ComputerName
Get-RemoteAccessConfiguration %cim
Get-RemoteAccessConnectionStatistics %cim Cn ComputerName EndDateTime ResourceName RoutingDomain RoutingDomainName StartDateTime
Get-RemoteAccessConnectionStatisticsSummary %cim Cn ComputerName EndDateTime StartDateTime
Get-RemoteAccessHealth %cim Cluster Cn ComputerName EntrypointName Refresh
Get-RemoteAccessIpFilter %cim Direction InterfaceAlias Name
Get-RemoteAccessLoadBalancer %cim Brief Cn ComputerName EntrypointName
Get-RemoteAccessRadius %cim Cn ComputerName EntrypointName Purpose
Get-RemoteAccessRoutingDomain %cim Name RoutingDomain RoutingDomainName
Get-RemoteAccessUserActivity %cim Cn ComputerName EndDateTime HostIPAddress SessionId StartDateTime UserName
Get-RemoteDomain DomainController Identity ResultSize
Get-RemoteMailbox Anr Archive Credential DomainController Filter Identity IgnoreDefaultScope OnPremisesOrganizationalUnit ReadFromDomainController ResultSize SortBy
Get-ResiliencySetting %cim Id Name StoragePool UniqueId
Get-RetentionPolicy DomainController Identity
Get-RetentionPolicyTag DomainController Identity IncludeSystemTags Mailbox OptionalInMailbox Types
Get-RoleGroup DomainController Filter Identity ReadFromDomainController ResultSize ShowPartnerLinked SortBy
Get-RoleGroupMember DomainController Identity ReadFromDomainController ResultSize
Get-RoutingProtocolPreference %cim
Get-Runspace Id InstanceId Name
Get-SRAccess %cim Cluster CN ComputerName N
Get-SRDelegation %cim CN ComputerName
Get-SRGroup %cim CN ComputerName DCN DestinationComputerName DestinationRGName DN N Name SCN SN SourceComputerName SourceRGName
Get-SRNetworkConstraint %cim DCN DestinationComputerName DestinationRGName DGN SCN SGN SourceComputerName SourceRGName
Get-SRPartnership %cim CN ComputerName DCN DestinationComputerName DestinationRGName DGN N Name SCN SGN SourceComputerName SourceRGName
Get-ScheduledJob Id Name
Get-ScheduledJobOption Id InputObject Name
Get-ScheduledTask %cim TaskName TaskPath
Get-ScheduledTaskInfo %cim InputObject TaskName TaskPath
Get-SecureBootPolicy
Get-SecureBootUEFI Name !OutputFilePath
Get-SecureRandom Count InputObject Maximum Minimum Shuffle
Get-SendConnector DomainController Identity
Get-ServerComponentState Component DomainController Identity
Get-ServerHealth HaImpactingOnly HealthSet Identity
Get-Service Cn ComputerName DependentServices DisplayName DS Exclude Include InputObject Name RequiredServices SDO ServiceName ServicesDependedOn
Get-SilComputer %cim
Get-SilComputerIdentity %cim
Get-SilData %cim FileName
Get-SilLogging CimSession
Get-SilSoftware %cim ID Name
Get-SilUalAccess %cim RoleGuid RoleName
Get-SilWindowsUpdate %cim ID
Get-SmbBandwidthLimit %cim Category
Get-SmbClientAccessToServer %cim InputObject Name
Get-SmbClientCertificateMapping %cim DisplayName Flags IncludeHidden IssuerName Namespace StoreName Subject Thumbprint Type
Get-SmbClientConfiguration %cim
Get-SmbClientNetworkInterface %cim
Get-SmbConnection %cim ServerName SmbInstance UserName
Get-SmbDelegation SmbServer
Get-SmbGlobalMapping %cim LocalPath RemotePath
Get-SmbMapping %cim LocalPath RemotePath
Get-SmbMultichannelConnection %cim IncludeNotSelected ServerName SmbInstance
Get-SmbMultichannelConstraint %cim ServerName
Get-SmbOpenFile %cim ClientComputerName ClientUserName ClusterNodeName FileId IncludeHidden ScopeName SessionId SmbInstance
Get-SmbServerAlternativePort %cim IncludeHidden Port TransportType
Get-SmbServerCertProps Force Name
Get-SmbServerCertificateMapping %cim DisplayName Flags IncludeHidden Name RequireClientAuthentication SkipClientCertificateAccessCheck StoreName Subject Thumbprint Type
Get-SmbServerConfiguration %cim
Get-SmbServerNetworkInterface %cim
Get-SmbSession %cim ClientComputerName ClientUserName ClusterNodeName IncludeHidden ScopeName SessionId SmbInstance
Get-SmbShare %cim AvailabilityType CachingMode CATimeout CompressData ConcurrentUserLimit ContinuouslyAvailable EncryptData FolderEnumerationMode IncludeHidden IsolatedTransport LeasingMode Name QoSFlowScope QoSPolicyId Scoped ScopeName ShareState SmbInstance Special
Get-SmbShareAccess %cim InputObject Name ScopeName SmbInstance
Get-SmbWitnessClient %cim ClientName Flags State
Get-SmigServerFeature Password Path
Get-StartApps Name
Get-StorageAdvancedProperty PhysicalDisk
Get-StorageBusBinding Guid Id Number PhysicalDisk
Get-StorageBusCache
Get-StorageBusClientDevice %cim DeviceState DeviceType
Get-StorageBusDisk Guid Id Number PhysicalDisk
Get-StorageBusTargetCacheStore
Get-StorageBusTargetCacheStoresInstance %cim
Get-StorageBusTargetDevice
Get-StorageBusTargetDeviceInstance %cim
Get-StorageEnclosure %cim FriendlyName HealthStatus Id Manufacturer Model PhysicalDisk PhysicallyConnected SerialNumber StorageNode StorageSubSystem UniqueId
Get-StorageEnclosureStorageNodeView CimSession StorageEnclosure StorageNode
Get-StorageEnclosureVendorData %cim FriendlyName Id InputObject PageNumber UniqueId
Get-StorageFaultDomain CimSession PhysicalLocation StorageFaultDomain StorageSubsystem Type
Get-StorageFileServer %cim FriendlyName Id Subsystem UniqueId
Get-StorageFirmwareInformation %cim FriendlyName Id InputObject UniqueId
Get-StorageHealthAction %cim InputObject UniqueId
Get-StorageHealthReport %cim Count InputObject
Get-StorageHealthSetting %cim InputObject Name
Get-StorageJob %cim Disk Id JobState Name StoragePool StorageSubsystem UniqueId VirtualDisk Volume
Get-StorageNode %cim Disk Id Name ObjectId OperationalStatus PhysicalDisk PhysicallyConnected StorageEnclosure StorageNodeObjectId StoragePool StorageSubSystem UniqueId VirtualDisk Volume
Get-StoragePool %cim FriendlyName HealthStatus Id IsPrimordial Name OtherUsageDescription PhysicalDisk ResiliencySetting StorageJob StorageNode StorageSubSystem StorageTier UniqueId Usage VirtualDisk Volume
Get-StorageProvider %cim Id Manufacturer Name StorageSubSystem UniqueId URI
Get-StorageQoSFlow %cim FilePath FlowId IncludeHidden InitiatorId InitiatorName InitiatorNodeName Policy Status StorageNodeName VolumeId
Get-StorageQosPolicy %cim ChildPolicy Flow Name ParentPolicy PolicyId
Get-StorageQosPolicyStore %cim
Get-StorageQosVolume %cim Mountpoint Status VolumeId
Get-StorageReliabilityCounter %cim Disk PhysicalDisk
Get-StorageSetting %cim
Get-StorageSubSystem %cim Disk FileServer FriendlyName HealthStatus Id InitiatorId Manufacturer MaskingSet Model Name OffloadDataTransferSetting Partition PhysicalDisk StorageChassis StorageEnclosure StorageFaultDomain StorageNode StoragePool StorageProvider StorageRack StorageScaleUnit StorageSite TargetPort TargetPortal UniqueId VirtualDisk Volume
Get-StorageTier %cim FriendlyName Id MediaType StoragePool UniqueId VirtualDisk
Get-StorageTierSupportedSize %cim FriendlyName Id InputObject Name ResiliencySettingName UniqueId
Get-SupportedClusterSizes %cim DriveLetter FileSystem FileSystemLabel Id InputObject ObjectId Path
Get-SupportedFileSystems %cim DriveLetter FileSystemLabel Id InputObject ObjectId Path
Get-SyncServerSetting %cim
Get-SyncShare %cim Name Scope
Get-SyncUserStatus %cim SyncShare User
Get-SystemPreferredUILanguage
Get-TargetPort %cim ConnectionType FriendlyName Id MaskingSet PortAddress StorageSubSystem TargetPortal UniqueId VirtualDisk
Get-TargetPortal %cim Id IPv4Address IPv6Address StorageSubsystem TargetPort UniqueId
Get-ThrottlingPolicy Diagnostics DomainController Explicit Identity ThrottlingPolicyScope
Get-TimeZone Id ListAvailable Name
Get-TlsCipherSuite Name
Get-TlsEccCurve Name None
Get-Tpm
Get-TpmEndorsementKeyInfo HashAlgorithm
Get-TpmSupportedFeature FeatureList
Get-TraceSource Name
Get-TransportAgent DomainController Identity TransportService
Get-TransportConfig DomainController Identity
Get-TransportRule DlpPolicy DomainController ExcludeConditionActionDetails Filter Identity ResultSize State
Get-TransportService DomainController Identity
Get-TrustedProvisioningCertificate ConnectedDevice Thumbprint !LogsDirectoryPath !WprpFile
Get-TypeData TypeName
Get-UICulture
Get-Ual %cim
Get-UalDailyAccess %cim AccessCount AccessDate IPAddress ProductName RoleGuid RoleName TenantIdentifier Username
Get-UalDailyDeviceAccess %cim AccessCount AccessDate IPAddress ProductName RoleGuid RoleName
Get-UalDailyUserAccess %cim AccessCount AccessDate ProductName RoleGuid RoleName Username
Get-UalDeviceAccess %cim ActivityCount FirstSeen IPAddress LastSeen ProductName RoleGuid RoleName TenantIdentifier
Get-UalDns %cim HostName IPAddress LastSeen ProductName RoleGuid RoleName
Get-UalHyperV %cim ChassisSerialNumber FirstSeen LastSeen ProductName RoleGuid RoleName UUID
Get-UalOverview %cim FirstSeen GUID LastSeen ProductName RoleName
Get-UalServerDevice %cim ActivityCount ChassisSerialNumber FirstSeen IPAddress LastSeen UUID
Get-UalServerUser %cim ActivityCount ChassisSerialNumber FirstSeen LastSeen Username UUID
Get-UalSystemId %cim CoresPerPhysicalProcessor CreationTime LogicalProcessorsPerPhysicalProcessor MaximumMemory OSBuildNumber OSCountryCode OSCurrentTimeZone OSDaylightInEffect OSLastBootUpTime OSMajor OSMinor OSPlatformId OSProductType OSSerialNumber OSSuiteMask PhysicalProcessorCount ServicePackMajor ServicePackMinor SystemDNSHostName SystemDomainName SystemManufacturer SystemProductName SystemSerialNumber SystemSMBIOSUUID
Get-UalUserAccess %cim ActivityCount FirstSeen LastSeen ProductName RoleGuid RoleName TenantIdentifier Username
Get-UevAppxPackage Computer CurrentComputerUser
Get-UevConfiguration Computer CurrentComputerUser Details
Get-UevStatus
Get-UevTemplate Application ApplicationOrTemplateID Profile TemplateID
Get-UevTemplateProgram ID TemplateID
Get-UnifiedGroup Anr Filter Identity IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames IncludeAllProperties IncludeBypassModerationFromSendersOrMembersWithDisplayNames IncludeGrantSendOnBehalfToWithDisplayNames IncludeModeratedByWithDisplayNames IncludeRejectMessagesFromSendersOrMembersWithDisplayNames IncludeSoftDeletedGroups ResultSize SortBy
Get-Unique AsString CaseInsensitive InputObject OnType
Get-Uptime Since
Get-User Anr Arbitration AuditLog AuxAuditLog Credential DomainController Filter Identity IgnoreDefaultScope IncludeDirectReportsWithDisplayNames IncludeManagerWithDisplayName IsVIP OrganizationalUnit PublicFolder ReadFromDomainController RecipientTypeDetails ResultSize Sortby SupervisoryReviewPolicy
Get-VHD %vm DiskNumber FullName Id Number Path VMId
Get-VHDSet %vm FullName GetAllPaths Path
Get-VHDSnapshot %vm FullName GetParentPaths Path SnapshotId
Get-VM %vm ClusterObject Id Name VMName
Get-VMAdaptersConnectedToEnabledIntentSwitch VM VMName
Get-VMAssignableDevice %vm InstancePath LocationPath VM VMName
Get-VMBios %vm VM VMCheckpoint VMName VMSnapshot
Get-VMComPort %vm Number VM VMCheckpoint VMName VMSnapshot
Get-VMConnectAccess %vm Sid UserId UserName VMId VMName
Get-VMDirectVirtualDisk CimSession ControllerLocation ControllerNumber ControllerType VM VMDriveController VMName
Get-VMDvdDrive %vm ControllerLocation ControllerNumber VM VMCheckpoint VMDriveController VMName VMSnapshot
Get-VMFibreChannelHba %vm VM VMName
Get-VMFirmware %vm VM VMCheckpoint VMName VMSnapshot
Get-VMFloppyDiskDrive %vm VM VMCheckpoint VMName VMSnapshot
Get-VMGpuPartitionAdapter %vm AdapterId VM VMName
Get-VMGroup %vm Id Name
Get-VMHardDiskDrive %vm ControllerLocation ControllerNumber ControllerType VM VMCheckpoint VMDriveController VMName VMSnapshot
Get-VMHost %vm
Get-VMHostAssignableDevice %vm InstancePath LocationPath ResourcePoolName
Get-VMHostCluster CimSession ClusterName Credential
Get-VMHostNumaNode %vm Id
Get-VMHostNumaNodeStatus %vm Id
Get-VMHostPartitionableGpu %vm Name
Get-VMHostSupportedVersion %vm Default
Get-VMIdeController %vm ControllerNumber VM VMCheckpoint VMName VMSnapshot
Get-VMIntegrationService %vm Name VM VMCheckpoint VMName VMSnapshot
Get-VMKeyProtector %vm VM VMName
Get-VMMemory %vm VM VMCheckpoint VMName VMSnapshot
Get-VMMigrationNetwork %vm Priority Subnet
Get-VMNetworkAdapter %vm All IsLegacy ManagementOS Name SwitchName VM VMCheckpoint VMName VMNetworkAdapterName VMSnapshot
Get-VMNetworkAdapterAcl %vm ManagementOS VM VMCheckpoint VMName VMNetworkAdapter VMNetworkAdapterName VMSnapshot
Get-VMNetworkAdapterExtendedAcl %vm ManagementOS VM VMCheckpoint VMName VMNetworkAdapter VMNetworkAdapterName VMSnapshot
Get-VMNetworkAdapterFailoverConfiguration %vm VM VMName VMNetworkAdapter VMNetworkAdapterName
Get-VMNetworkAdapterIsolation %vm ManagementOS VM VMCheckpoint VMName VMNetworkAdapter VMNetworkAdapterName VMSnapshot
Get-VMNetworkAdapterRoutingDomainMapping %vm ManagementOS RoutingDomainID RoutingDomainName VM VMCheckpoint VMName VMNetworkAdapter VMNetworkAdapterName VMSnapshot
Get-VMNetworkAdapterTeamMapping %vm ManagementOS Name Passthru SwitchName VM VMName VMNetworkAdapter VMNetworkAdapterName
Get-VMNetworkAdapterVlan %vm ManagementOS VM VMCheckpoint VMName VMNetworkAdapter VMNetworkAdapterName VMSnapshot
Get-VMProcessor %vm VM VMCheckpoint VMName VMSnapshot
Get-VMRemoteFXPhysicalVideoAdapter %vm Name
Get-VMRemoteFx3dVideoAdapter %vm VM VMCheckpoint VMName VMSnapshot
Get-VMReplication %vm Health Mode Name PrimaryServer PrimaryServerName Relationship ReplicaServer ReplicaServerName ReplicationHealth ReplicationMode ReplicationRelationshipType ReplicationState State TrustGroup VM VMName
Get-VMReplicationAuthorizationEntry %vm AllowedPrimaryServer AllowedPS ReplicaStorageLocation StorageLoc TrustGroup
Get-VMReplicationServer %vm
Get-VMResourcePool %vm Name ResourcePoolType
Get-VMSan %vm Name SanName
Get-VMScsiController %vm ControllerNumber VM VMCheckpoint VMName VMSnapshot
Get-VMSecurity %vm VM VMName
Get-VMSnapshot %vm ChildOf Id Name ParentOf SnapshotType VM VMName VMRecoveryCheckpoint
Get-VMStoragePath %vm Path ResourcePoolName ResourcePoolType
Get-VMSwitch %vm Id Name ResourcePoolName SwitchId SwitchName SwitchType
Get-VMSwitchExtension %vm Name PSComputerName VMSwitch VMSwitchName
Get-VMSwitchExtensionPortData %vm Extension ExtensionName ExternalPort FeatureId FeatureName ManagementOS SwitchName VM VMName VMNetworkAdapter VMNetworkAdapterName
Get-VMSwitchExtensionPortFeature %vm Extension ExtensionName ExternalPort FeatureId FeatureName ManagementOS SwitchName VM VMName VMNetworkAdapter VMNetworkAdapterName
Get-VMSwitchExtensionSwitchData %vm Extension ExtensionName FeatureId FeatureName SwitchName VMSwitch
Get-VMSwitchExtensionSwitchFeature %vm Extension ExtensionName FeatureId FeatureName SwitchName VMSwitch
Get-VMSwitchTeam %vm Name SwitchName VMSwitch
Get-VMSystemSwitchExtension %vm Name
Get-VMSystemSwitchExtensionPortFeature %vm ExtensionName FeatureId FeatureName SystemSwitchExtension
Get-VMSystemSwitchExtensionSwitchFeature %vm ExtensionName FeatureId FeatureName SystemSwitchExtension
Get-VMVideo %vm VM VMCheckpoint VMName VMSnapshot
Get-Variable Exclude Include Name Scope ValueOnly
Get-Verb Group Verb
Get-VirtualDisk %cim Disk FriendlyName HealthStatus Id InitiatorId InitiatorPort IsSnapshot MaskingSet Name NoRedundancy OtherUsageDescription PhysicalDisk PhysicalRangeMax PhysicalRangeMin SourceVirtualDisk StorageJob StorageNode StoragePool StorageSubSystem StorageTier TargetPort TargetVirtualDisk UniqueId Usage
Get-VirtualDiskSupportedSize %cim FaultDomainAwareness FriendlyName InputObject Name ResiliencySettingName StoragePoolFriendlyName StoragePoolId StoragePoolName StoragePoolUniqueId UniqueId
Get-Volume %cim DiskImage DriveLetter FilePath FileShare FileSystemLabel FullName Id ObjectId Partition Path StorageFileServer StorageJob StorageNode StoragePool StorageSubSystem UniqueId
Get-VolumeCorruptionCount %cim DriveLetter FileSystemLabel Id InputObject ObjectId Path
Get-VolumeScrubPolicy %cim DriveLetter FileSystemLabel Id InputObject ObjectId Path
Get-VpnAuthProtocol %cim
Get-VpnConnection %cim AllUserConnection ConnectionName Name
Get-VpnConnectionTrigger %cim ConnectionName Name
Get-VpnS2SInterface %cim ElementName Name RoutingDomain RoutingDomainName
Get-VpnS2SInterfaceStatistics %cim Force Name !Clear
Get-VpnServerConfiguration %cim TunnelType
Get-VpnSstpProxyRule %cim
Get-WBBackupSet BackupTarget MachineName
Get-WBBackupTarget InPolicy Policy
Get-WBBareMetalRecovery Policy
Get-WBDisk
Get-WBFileSpec Policy
Get-WBJob Previous
Get-WBPerformanceConfiguration OverallPerformanceSetting Volume
Get-WBPolicy Editable
Get-WBSchedule Policy
Get-WBSummary
Get-WBSystemState Policy
Get-WBVirtualMachine Policy
Get-WBVolume AllVolumes CriticalVolumes Disk InPolicy OnDisk Policy VolumePath
Get-WBVssBackupOption Policy
Get-WIMBootEntry LogLevel Path !LogPath !ScratchDirectory
Get-WSManCredSSP
Get-WSManInstance am ApplicationName Associations auth Authentication Base BasePropertiesOnly c CertificateThumbprint CN ComputerName ConnectionURI cred Credential CU CURI Dialect Enumerate Filter Fragment OptionSet OS Port ResourceURI ReturnType RT RURI SelectorSet SessionOption Shallow SO SSL UBPO UseSSL
Get-WdacBidTrace %cim ApplicationFolder ApplicationPath Folder IncludeAllApplications Path Platform ProcessId
Get-WdsBootImage %cim Architecture FileName ImageName
Get-WdsClient %cim DeviceID DeviceName Domain DomainName PendingClientStatus RequestId SearchForest
Get-WdsDriverPackage %cim Id Name
Get-WdsInstallImage %cim FileName ImageGroup ImageName
Get-WdsInstallImageGroup %cim GroupName Name
Get-WdsMulticastClient %cim Architecture BootImageName BootImageObject FileName ImageGroup InstallImageName InstallImageObject TransmissionName
Get-WebAppDomain ApplicationPool apppool InputObject pid pool proc ProcessId procid wp
Get-WebAppPoolState Name
Get-WebApplication Name Site
Get-WebApplicationProxyApplication %cim FriendlyName ID Name
Get-WebApplicationProxyAvailableADFSRelyingParty %cim
Get-WebApplicationProxyConfiguration %cim
Get-WebApplicationProxyHealth
Get-WebApplicationProxySslCertificate
Get-WebBinding HostHeader IPAddress Name Port Protocol
Get-WebCentralCertProvider CertStoreLocation Enabled PrivateKeyPassword UserName
Get-WebConfigFile PSPath
Get-WebConfiguration Clr Filter Location Metadata PSPath Recurse
Get-WebConfigurationBackup Name
Get-WebConfigurationLocation Name PSPath Recurse
Get-WebConfigurationLock Filter Location PSPath
Get-WebConfigurationProperty Clr Filter Location Name PSPath Recurse
Get-WebFilePath PSPath
Get-WebGlobalModule Image Name Precondition
Get-WebHandler Location Name PSPath
Get-WebItemState Protocol PSPath
Get-WebManagedModule Location Name PSPath
Get-WebRequest AppPool InputObject pid pool proc Process procid wp
Get-WebServicesVirtualDirectory ADPropertiesOnly DomainController Identity Server ShowMailboxVirtualDirectories
Get-WebURL Accept Content PSPath ResponseHeaders Url
Get-WebVirtualDirectory Application Name Site
Get-Website Name
Get-WebsiteState Name
Get-WheaMemoryPolicy CN ComputerName
Get-WinAcceptLanguageFromLanguageListOptOut
Get-WinCultureFromLanguageListOptOut
Get-WinDefaultInputMethodOverride
Get-WinEvent Cn ComputerName Credential FilterHashtable FilterXml FilterXPath Force ListLog ListProvider LogName MaxEvents Oldest Path ProviderName PSPath
Get-WinHomeLocation
Get-WinLanguageBarOption
Get-WinSystemLocale
Get-WinUILanguageOverride
Get-WinUserLanguageList
Get-WindowsCapability LimitAccess LogLevel Name Online Path Source SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-WindowsDeveloperLicense
Get-WindowsDriver All Driver LogLevel Online Path SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-WindowsEdition LogLevel Online Path SystemDrive Target WindowsDirectory !LogPath !ScratchDirectory
Get-WindowsErrorReporting
Get-WindowsFeature Cn ComputerName Credential Name Vhd !LogPath
Get-WindowsImage ImagePath Index LogLevel Mounted Name !LogPath !ScratchDirectory
Get-WindowsImageContent ImagePath Index LogLevel Name !LogPath !ScratchDirectory
Get-WindowsOptionalFeature FeatureName LogLevel Online PackageName PackagePath Path SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-WindowsPackage LogLevel Online PackageName PackagePath Path SystemDrive WindowsDirectory !LogPath !ScratchDirectory
Get-WindowsReservedStorageState LogLevel !LogPath !ScratchDirectory
Get-WindowsSearchSetting
Get-WinhttpProxy Advanced Default
Get-WmiObject Amended AsJob Authentication Authority Class ClassName Cn ComputerName Credential DirectRead EnableAllPrivileges Filter Impersonation List Locale Namespace NS Property Query Recurse ThrottleLimit
Get-WmsVirtualDesktop VirtualMachineName
Get-WsusClassification UpdateServer
Get-WsusComputer All ComputerTargetGroups ComputerUpdateStatus ExcludedInstallationStates FromLastReportedStatusTime FromLastSyncTime IncludedInstallationStates IncludeDownstreamComputerTargets IncludeSubgroups NameIncludes RequestedTargetGroupNames ToLastReportedStatusTime ToLastSyncTime UpdateServer
Get-WsusDynamicCategory DynamicCategoryType DynamicCategoryTypeFilter First Name Skip Type TypeFilter UpdateServer
Get-WsusProduct TitleIncludes UpdateServer
Get-WsusServer Name PortNumber UseSsl
Get-WsusUpdate Approval Classification RevisionNumber Status UpdateId UpdateServer
Group-Object AHT AsHashTable AsString CaseSensitive Culture InputObject NoElement Property
Import-Clixml First IncludeTotalCount LiteralPath LP Path PSPath Skip
Import-Counter Counter EndTime ListSet MaxSamples Path PSPath StartTime Summary
Import-Csv Delimiter Encoding Header LiteralPath LP Path PSPath UseCulture
Import-Module DisableNameChecking Force Global MaximumVersion MinimumVersion Name NoClobber PassThru RequiredVersion Scope SkipEditionCheck UseWindowsPowerShell !Alias !ArgumentList !AsCustomObject !Assembly !CimNamespace !CimResourceUri !CimSession !Cmdlet !FullyQualifiedName !Function !ModuleInfo !PSSession !Prefix !Variable
Import-PowerShellDataFile LiteralPath LP Path PSPath SkipLimitCheck
Invoke-Command ArgumentList Authentication ComputerName Credential HideComputerName HostName InputObject NoNewScope Port ScriptBlock Session ThrottleLimit UserName UseSSL VMId VMName !FilePath !InDisconnectedSession !AsJob !AllowRedirection !ApplicationName !CertificateThumbprint !ConfigurationName !ConnectingTimeout !ConnectionUri !ContainerId !EnableNetworkAccess !JobName !KeyFilePath !Options !RemoteDebug !RunAsAdministrator !SSHConnection !SSHTransport !SessionName !SessionOption !Subsystem
Invoke-RestMethod Credential DisableKeepAlive Headers MaximumRedirection Method Proxy ProxyCredential ProxyUseDefaultCredentials SkipCertificateCheck SslProtocol TimeoutSec Uri UseBasicParsing UseDefaultCredentials UserAgent !AllowUnencryptedAuthentication !Body !Certificate !CustomMethod !Form !InFile !OutFile !PassThru !Resume !SessionVariable !TransferEncoding !WebSession
Invoke-WebRequest Credential DisableKeepAlive Headers MaximumRedirection Method Proxy ProxyCredential ProxyUseDefaultCredentials SkipCertificateCheck SslProtocol TimeoutSec Uri UseBasicParsing UseDefaultCredentials UserAgent !AllowUnencryptedAuthentication !Body !Certificate !CustomMethod !Form !InFile !OutFile !PassThru !Resume !SessionVariable !TransferEncoding !WebSession
Join-Path AdditionalChildPath ChildPath Credential Path PSPath Resolve UseTransaction usetx
Join-String DoubleQuote FormatString InputObject op os OutputPrefix OutputSuffix Property Separator SingleQuote UseCulture
Measure-Command Expression InputObject
Measure-Object AllStats Average Character IgnoreWhiteSpace InputObject Line Maximum Minimum Property StandardDeviation Sum Word
Measure-VM %vm Name VM VMName
New-CimSession Authentication CertificateThumbprint CN ComputerName Credential Name OperationTimeoutSec OT Port ServerName SessionOption SkipTestConnection
New-CimSessionOption Culture EncodePortInServicePrincipalName Encoding HttpPrefix Impersonation MaxEnvelopeSizeKB NoEncryption PacketIntegrity PacketPrivacy Protocol ProxyAuthentication ProxyCertificateThumbprint ProxyCredential ProxyType SkipCACheck SkipCNCheck SkipRevocationCheck UICulture UseSsl
New-Guid Empty InputObject
New-Object Args ArgumentList ComObject Property Strict TypeName
New-TimeSpan Days End Hours LastWriteTime Milliseconds Minutes Seconds Start
Out-Default InputObject Transcript
Out-GridView InputObject OutputMode PassThru Title Wait
Out-Host InputObject Paging
Out-Null InputObject
Out-String InputObject NoNewline Stream Width
Pop-Location PassThru StackName UseTransaction usetx
Push-Location LiteralPath LP PassThru Path PSPath StackName UseTransaction usetx
Read-Host AsSecureString MaskInput Prompt
Repair-WindowsImage CheckHealth Online Path ScanHealth SystemDrive WindowsDirectory !Defer !LimitAccess !LogLevel !LogPath !NoRestart !ResetBase !RestoreHealth !ScratchDirectory !Source !StartComponentCleanup
Resolve-DnsName CacheOnly DnsOnly DnssecCd DnssecOk LlmnrFallback LlmnrNetbiosOnly LlmnrOnly Name NetbiosFallback NoHostsFile NoIdn NoRecursion QuickTimeout Server TcpOnly Type
Resolve-Path Credential Force LiteralPath LP Path PSPath Relative RelativeBasePath UseTransaction usetx
Search-ADAccount %ad AccountDisabled AccountExpired AccountExpiring AccountInactive ComputersOnly DateTime LockedOut PasswordExpired PasswordNeverExpires ResultPageSize ResultSetSize SearchBase SearchScope TimeSpan UsersOnly
Select-Object CaseInsensitive ExcludeProperty ExpandProperty First Index InputObject Last Property Skip SkipIndex SkipLast Unique Wait
Select-String AllMatches CaseSensitive Context Culture Encoding Exclude Include InputObject List LiteralPath LP NoEmphasis NotMatch Path Pattern PSPath Quiet Raw SimpleMatch
Select-WebConfiguration Filter
Select-Xml Content LiteralPath LP Namespace Node Path PSPath Xml XPath
Set-Location LiteralPath LP PassThru Path PSPath StackName UseTransaction usetx
Set-StrictMode Off v Version
Show-DnsServerCache %cim CacheScope Cn ComputerName
Show-EventLog CN ComputerName
Show-NetFirewallRule %cim GPOSession PolicyStore
Show-NetIPsecRule %cim GPOSession PolicyStore
Sort-Object Bottom CaseSensitive Culture Descending InputObject Property Stable Top Unique
Split-Path Credential Extension IsAbsolute Leaf LeafBase LiteralPath LP NoQualifier Parent Path PSPath Qualifier Resolve UseTransaction usetx
Start-Sleep Duration Milliseconds ms Seconds ts
Test-ADServiceAccount AuthType Identity
Test-AppLockerPolicy Filter Packages Path PolicyObject User XmlPolicy
Test-Certificate AllowUntrustedRoot Cert DNSName EKU Policy PsPath User
Test-ComputerSecureChannel Credential Server !Repair
Test-Connection __SERVER AsJob Authentication BS BufferSize Bytes CN ComputerName Continuous Count Credential DcomAuthentication Delay Destination Detailed DontFragment FCN Hops Impersonation IPAddress IPv4 IPv6 MaxHops MtuSize MtuSizeDetect Ping Protocol Quiet Repeat ResolveDestination Server Size Source SRC TargetName TcpPort ThrottleLimit TimeoutSeconds TimeToLive Traceroute Ttl TTL WsmanAuthentication
Test-DnsServer %cim Cn ComputerName Context IPAddress ZoneName
Test-FileCatalog CatalogFilePath Detailed FilesToSkip Path
Test-Json Json LiteralPath LP Options Path PSPath Schema SchemaFile
Test-KdsRootKey KeyId
Test-ModuleManifest Path
Test-NetConnection cn CommonTCPPort ComputerName ConstrainInterface ConstrainSourceAddress DiagnoseRouting Hops InformationLevel Port RemoteAddress RemotePort TraceRoute
Test-PSSessionConfigurationFile Path
Test-Path Credential Exclude Filter Include IsValid LiteralPath LP NewerThan OlderThan Path PathType PSPath Type UseTransaction usetx
Test-VHD %vm FullName Path ShareVirtualDisk SupportPersistentReservations
Test-WSMan am ApplicationName auth Authentication c CertificateThumbprint cn ComputerName cred Credential Port UseSSL
Wait-Event SourceIdentifier Timeout TimeoutSec
Wait-Job Any Filter Force Id InstanceId Job Name State Timeout TimeoutSec
Wait-Process Any Id InputObject Name PassThru PID ProcessId ProcessName Timeout TimeoutSec
Where-Object CContains CEQ CGE CGT CIn CLE CLike CLT CMatch CNE CNotContains CNotIn CNotLike CNotMatch Contains EQ FilterScript GE GT IContains IEQ IGE IGT IIn ILE ILike ILT IMatch In INE INotContains INotIn INotLike INotMatch InputObject Is IsNot LE Like LT Match NE Not NotContains NotIn NotLike NotMatch Property Value
Write-Debug Message Msg
Write-Error Activity Category CategoryActivity CategoryReason CategoryTargetName CategoryTargetType ErrorId ErrorRecord Exception Message Msg Reason RecommendedAction TargetName TargetObject TargetType
Write-Host [] BackgroundColor ForegroundColor NoNewline Object Separator
Write-Information Message MessageData Msg Tags
Write-Output InputObject NoEnumerate
Write-Progress Activity Completed CurrentOperation Id ParentId PercentComplete SecondsRemaining SourceId Status
Write-Verbose Message Msg
Write-Warning Message Msg
`;

/** Parameters that stand for `%name` in `CMDLETS`. */
export const PARAMETER_SETS: Readonly<Record<string, string>> = {
  '%cim': 'AsJob CimSession Session ThrottleLimit',
  '%ad': 'AuthType Credential Server',
  '%vm': 'CimSession ComputerName Credential',
};

/** Modules of Windows and PowerShell: loading one defines its commands and changes nothing else. */
export const MODULES = `
ActiveDirectory ADCSAdministration ADCSDeployment ADDSDeployment ADFS ADRMS ADRMSADMIN ADSync AppBackgroundTask
AppLocker AppvClient AppvSequencer appx Appx AssignedAccess BestPractices BitLocker bitlocker BitsTransfer
BootEventCollector BranchCache CimCmdlets ClusterAwareUpdating ConfigCI DcbQos Deduplication Defender
DefenderPerformance DeliveryOptimization DeviceHealthAttestation DFSN DFSR DhcpServer DirectAccessClientComponents
Dism DnsClient DnsServer EventTracingManagement ExchangePowerShell FailoverClusters FailoverClusterSet
FileServerResourceManager Gatewaytunnel GroupPolicy HardwareCertification HgsAttestation HgsClient HgsDiagnostics
HgsKeyProtection HgsServer HNVDiagnostics HostComputeService HostNetworkingService Hyper-V IISAdministration
International IpamServer iSCSI IscsiTarget ISE KDS LanguagePackManagement LAPS Microsoft.DiagnosticDataViewer
Microsoft.PowerShell.Archive Microsoft.PowerShell.Core Microsoft.PowerShell.Diagnostics Microsoft.PowerShell.Host
Microsoft.PowerShell.LocalAccounts Microsoft.PowerShell.Management Microsoft.PowerShell.ODataUtils
Microsoft.PowerShell.Operation.Validation Microsoft.PowerShell.Security Microsoft.PowerShell.Utility
Microsoft.ReFsDedup.Commands Microsoft.ServerCore.SConfig Microsoft.Windows.Bcd.Cmdlets
Microsoft.Windows.ServerManager.Migration Microsoft.WSMan.Management MMAgent MPIO MsDtc MSMQ MultiPoint
MultiPointVdi NetAdapter NetConnection NetEventPacketCapture NetLbfo NetLldpAgent NetNat NetQoS NetSecurity
NetSwitchTeam NetTCPIP NetworkATC NetworkConnectivityStatus NetworkController NetworkControllerDiagnostics
NetworkControllerFc NetworkLoadBalancingClusters NetworkSwitchManager NetworkTransition NFS NPS OsConfiguration
PackageManagement PCSVDevice PersistentMemory PKI PlatformIdentifier PnpDevice PowerShellGet PrintManagement
ProcessMitigations Provisioning PSDesiredStateConfiguration PSDiagnostics PSReadLine PSScheduledJob PSWorkflow
PSWorkflowUtility RemoteAccess RemoteDesktop RemoteDesktopServices ScheduledTasks SecureBoot SecurityCmdlets
ServerCore ServerManager ServerManagerTasks ShieldedVMDataFile ShieldedVMProvisioning ShieldedVMTemplate SmbShare
SmbWitness SMISConfig SoftwareInventoryLogging StartLayout Storage StorageBusCache StorageMigrationService
StorageQoS storagereplica StorageReplica SyncShare SystemInsights ThreadJob TLS TroubleshootingPack
TrustedPlatformModule UEV UpdateServices UserAccessLogging VAMT VMDirectStorage VpnClient Wdac WDS WebAdministration
WebApplicationProxy WHEA WindowsDeveloperLicense WindowsDiagnosticData WindowsErrorReporting WindowsSearch
WindowsServerBackup WindowsUpdate WinHttpProxy
`;
