/** Methods that a framework calls by these names: that a class has them says nothing of what this one is for. */
const askedFor: ReadonlySet<string> = new Set(
  [
    // Symfony
    'buildForm buildView finishView configureOptions setDefaultOptions getParent getBlockPrefix supports supportsClass process',
    'execute configure interact getSubscribedEvents vote voteOnAttribute refreshUser upgradePassword getConfigTreeBuilder up down',
    // Django
    'get_queryset get_context_data get_serializer_class get_object get_form_kwargs form_valid form_invalid save_model add_arguments',
    'get_urls ready to_representation to_internal_value clean save_related',
    // React
    'componentDidMount componentWillMount componentDidUpdate componentWillUpdate componentWillUnmount componentDidCatch render',
    'shouldComponentUpdate getDerivedStateFromProps getDerivedStateFromError getSnapshotBeforeUpdate componentWillReceiveProps',
    // Angular
    'ngOnInit ngOnChanges ngDoCheck ngOnDestroy ngAfterContentInit ngAfterContentChecked ngAfterViewInit ngAfterViewChecked',
    'writeValue registerOnChange registerOnTouched setDisabledState canActivate canDeactivate',
    // Vue
    'beforeCreate created beforeMount mounted beforeUpdate updated beforeUnmount unmounted beforeDestroy destroyed activated deactivated',
    // Web components, Lit and Stimulus
    'connectedCallback disconnectedCallback adoptedCallback attributeChangedCallback firstUpdated willUpdate shouldUpdate createRenderRoot',
    'connect disconnect initialize',
  ]
    .join(' ')
    .split(' '),
);

/** Also `loadUserByUsername` and `loadUserByIdentifier`. */
export const isAskedFor = (name: string): boolean => askedFor.has(name) || name.startsWith('loadUserBy');
